package cn.huiyin.bot.web;

/**
 * Where the service listens.
 *
 * @param host an address of this machine; {@code 127.0.0.1} keeps it to this machine
 * @param port 0 for a free one
 */
public record HttpSettings(String host, int port) {
    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
        }
    }
}
