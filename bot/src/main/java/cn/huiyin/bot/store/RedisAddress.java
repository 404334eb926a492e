package cn.huiyin.bot.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the embedded server listens on this machine, and what it wants to hear. */
record RedisAddress(int port, String password) {
    private static final Pattern PORT = Pattern.compile("(?m)^port (\\d+)$");
    private static final Pattern PASSWORD = Pattern.compile("(?m)^requirepass ([0-9a-f]+)$");

    /** What a server that was started with the configuration {@code text} has. */
    static Optional<RedisAddress> in(String text) {
        Matcher port = PORT.matcher(text);
        Matcher password = PASSWORD.matcher(text);
        return port.find() && password.find()
                ? Optional.of(new RedisAddress(Integer.parseInt(port.group(1)), password.group(1)))
                : Optional.empty();
    }

    /** This machine, whatever its names resolve to. */
    static InetAddress host() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    String uri() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    /**
     * The server's configuration. Paths are relative, so that no name of a directory needs quoting: the server starts in its
     * own.
     */
    String configuration() {
        return """
                # Written at every start.
                bind 127.0.0.1
                port %d
                requirepass %s
                protected-mode yes
                daemonize no
                pidfile redis.pid
                dir .
                databases 1
                tcp-backlog 128
                maxmemory-policy noeviction
                # Every acknowledged write is on disk; the file is rewritten when it has doubled.
                appendonly yes
                appendfsync always
                no-appendfsync-on-rewrite no
                aof-load-truncated yes
                auto-aof-rewrite-percentage 100
                auto-aof-rewrite-min-size 64mb
                save ""
                """.formatted(port, password);
    }

    @Override
    public String toString() {
        return "RedisAddress[127.0.0.1:" + port + "]";
    }
}
