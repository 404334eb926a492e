package cn.huiyin.bot.assets;

/** What full and half width, upper and lower case have in common; pure. */
final class Spelling {
    private static final String DASHES = "－—–‐‑−";

    private Spelling() {}

    /** {@code text} in half width and capitals, character for character. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char narrow = c == '　' ? ' ' : c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            plain.append(narrow <= 'z' ? Character.toUpperCase(narrow) : narrow);
        }
        return plain.toString();
    }

    /** The same with every sort of dash between letters and digits as a hyphen. */
    static String dashed(String text) {
        StringBuilder dashed = new StringBuilder(plain(text));
        for (int i = 1; i + 1 < dashed.length(); i++) {
            boolean between = isCode(dashed.charAt(i - 1)) && isCode(dashed.charAt(i + 1));
            if (between && DASHES.indexOf(dashed.charAt(i)) >= 0) {
                dashed.setCharAt(i, '-');
            }
        }
        return dashed.toString();
    }

    /** Whether {@code c} is a letter or a digit as plates and bays have them. */
    static boolean isCode(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
