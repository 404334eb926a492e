package cn.huiyin.rules.source;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Where a character of a text stands in the file, however YAML let the text be folded, indented or quoted. */
record ScalarPosition(SourceFile file, int line, int column) {

    /**
     * YAML changes only the blanks of a text that has no escapes, so the character is found by counting the others.
     *
     * @param offset into the scalar's value
     */
    static ScalarPosition of(SourceFile file, ScalarNode scalar, int offset) {
        String source = file.text();
        String value = scalar.getValue();
        int end = Math.min(offset, value.length());
        int wanted = solidChars(value, end);
        int at = startIn(source, scalar);
        while (at < source.length() && (wanted > 0 || isBlankBefore(source, at, value, end))) {
            if (!Character.isWhitespace(source.charAt(at))) {
                wanted--;
            }
            at++;
        }
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        int line = (int)
                source.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new ScalarPosition(file, line + 1, at - lineStart + 1);
    }

    private static int solidChars(String value, int end) {
        return (int) value.substring(0, end)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
    }

    private static boolean isBlankBefore(String source, int at, String value, int end) {
        boolean solidWanted = end < value.length() && !Character.isWhitespace(value.charAt(end));
        return solidWanted && Character.isWhitespace(source.charAt(at));
    }

    private static int startIn(String source, ScalarNode scalar) {
        int start = source.offsetByCodePoints(0, scalar.getStartMark().getIndex());
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            int lineEnd = source.indexOf('\n', start);
            return lineEnd < 0 ? source.length() : lineEnd + 1;
        }
        return style == ScalarStyle.PLAIN ? start : start + 1;
    }

    Problem problem(String message) {
        return new Problem(file.name(), line, column, message);
    }
}
