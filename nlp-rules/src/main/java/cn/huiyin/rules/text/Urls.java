package cn.huiyin.rules.text;

import java.util.ArrayList;
import java.util.List;

/** Finds addresses on the web: those that begin like one and those that end like one. */
final class Urls {
    private static final List<String> BEGINNINGS = List.of("http", "www", "url");
    private static final List<String> ENDINGS =
            List.of(".com", ".cn", ".net", ".cc", ".top", ".xyz", ".org", ".me", ".vip");

    /** What the beginnings begin with, and the endings. */
    static final CharSet SIGNS = CharSet.of("hwu.");

    private static final int CHARS_MIN = 3;

    private Urls() {}

    static List<Piece> in(String text) {
        List<Piece> urls = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isUrlChar(text.charAt(end))) {
                end++;
            }
            if (end - at >= CHARS_MIN && isUrl(text.substring(at, end))) {
                urls.add(new Piece(at, end));
            }
            at = end + 1;
        }
        return urls;
    }

    private static boolean isUrl(String run) {
        return BEGINNINGS.stream().anyMatch(run::startsWith) || ENDINGS.stream().anyMatch(run::contains);
    }

    private static boolean isUrlChar(char c) {
        return c > ' ' && c < 0x7F && "<>\",;()[]".indexOf(c) < 0;
    }
}
