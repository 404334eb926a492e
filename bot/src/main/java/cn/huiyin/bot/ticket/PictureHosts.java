package cn.huiyin.bot.ticket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From which hosts pictures are fetched and kept; from no other.
 *
 * @param names each a host for its usual port, or {@code host:port}, in lower case
 */
public record PictureHosts(Set<String> names) {
    /** None: nothing is kept. */
    public static final PictureHosts NONE = new PictureHosts(Set.of());

    private static final int URL_CHARS_MAX = 2_000;
    private static final Pattern NAME = Pattern.compile(
            "(?:\\[[0-9a-fA-F:.]{2,45}]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?)(?::[1-9][0-9]{0,4})?");

    public PictureHosts {
        names = Set.copyOf(names);
    }

    /** {@code name} as it is compared; refuses what names no host. */
    public static String parse(String name) {
        String host = name.strip();
        if (!NAME.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "host: " + name + " (expected: a host as img.example.org or 10.1.2.3:8080)");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    /** Whether {@code url} is on one of them; what is no plain http or https address is on none. */
    public boolean have(String url) {
        if (names.isEmpty() || url.length() > URL_CHARS_MAX) {
            return false;
        }
        try {
            return have(new URI(url));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean have(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isWeb = scheme.equals("http") || scheme.equals("https");
        if (!isWeb || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        return names.contains(host + ":" + port) || (port == usual && names.contains(host));
    }
}
