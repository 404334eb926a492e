package cn.huiyin.rules.lang;

import cn.huiyin.rules.lang.Token.Kind;
import cn.huiyin.rules.text.CharSet;
import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. Full-width operators count as their half-width twins: （ ） ｜ ＆ ！ “ ” 《 》. */
final class Lexer {
    private static final CharSet OPERATORS = CharSet.of("&|!()<>\"@~*");
    private static final String WIDE = "＆｜！（）《》“”＠～＜＞〈〉＂＊";
    private static final String NARROW = "&|!()<>\"\"@~<><>\"*";
    private static final CharSet WIDE_SET = CharSet.of(WIDE);
    private static final char LAST_BLANK = '\u3000';
    private static final int DISTANCE_MAX = 200;
    private static final int TIMES_MIN = 2;
    private static final int TIMES_MAX = 9;

    private final String source;
    private final String narrow;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String source) {
        this.source = source;
        this.narrow = narrowed(source);
    }

    /** The tokens of an expression; the last one is its end. */
    static List<Token> tokens(String source) throws ExprSyntaxException {
        Lexer lexer = new Lexer(source);
        while (lexer.skipBlanks()) {
            lexer.next();
        }
        lexer.add(Kind.END, "", source.length());
        return lexer.tokens;
    }

    private static String narrowed(String source) {
        int wide = WIDE_SET.next(source, 0);
        if (wide == source.length()) {
            return source;
        }
        StringBuilder narrow = new StringBuilder(source);
        for (; wide < source.length(); wide = WIDE_SET.next(source, wide + 1)) {
            narrow.setCharAt(wide, NARROW.charAt(WIDE.indexOf(source.charAt(wide))));
        }
        return narrow.toString();
    }

    private boolean skipBlanks() {
        while (at < narrow.length() && isBlank(narrow.charAt(at))) {
            at++;
        }
        return at < narrow.length();
    }

    private static boolean isBlank(char c) {
        return c <= LAST_BLANK && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private void next() throws ExprSyntaxException {
        switch (narrow.charAt(at)) {
            case '&' -> one(Kind.AND);
            case '|' -> one(Kind.OR);
            case '!' -> one(Kind.NOT);
            case '(' -> one(Kind.OPEN);
            case ')' -> one(Kind.CLOSE);
            case '<' -> enclosed(Kind.LIST, '>', "> after the name of a list");
            case '"' -> enclosed(Kind.EXACT, '"', "\" after the exact characters");
            case '@' -> thing();
            case '~' -> distance(Kind.AROUND, 1);
            case '*' -> times();
            case '>' -> throw new ExprSyntaxException(at, ">", "<name>, a list by its name");
            default -> wordOrDistance();
        }
    }

    private void one(Kind kind) {
        add(kind, narrow.substring(at, at + 1), at);
        at++;
    }

    private void enclosed(Kind kind, char close, String expected) throws ExprSyntaxException {
        int end = narrow.indexOf(close, at + 1);
        if (end < 0) {
            throw new ExprSyntaxException(source.length(), "the end", expected);
        }
        String text = source.substring(at + 1, end).strip();
        if (text.isEmpty()) {
            throw new ExprSyntaxException(at, source.substring(at, end + 1), "something in between");
        }
        add(kind, text, at);
        at = end + 1;
    }

    private void thing() {
        int end = at + 1;
        while (end < narrow.length() && Character.isLetter(narrow.charAt(end))) {
            end++;
        }
        add(Kind.THING, narrow.substring(at + 1, end), at);
        at = end;
    }

    private void wordOrDistance() throws ExprSyntaxException {
        if (startsDistance(at)) {
            distance(Kind.BEFORE, 2);
            return;
        }
        int end = at;
        while (end < narrow.length()
                && !isBlank(narrow.charAt(end))
                && !OPERATORS.has(narrow.charAt(end))
                && !startsDistance(end)) {
            end++;
        }
        add(Kind.WORD, source.substring(at, end), at);
        at = end;
    }

    private boolean startsDistance(int offset) {
        return narrow.startsWith("..", offset);
    }

    private void distance(Kind kind, int operatorLength) throws ExprSyntaxException {
        number(kind, operatorLength, 1, DISTANCE_MAX, "how many characters may lie between, ");
    }

    private void times() throws ExprSyntaxException {
        number(Kind.TIMES, 1, TIMES_MIN, TIMES_MAX, "at how many places it must stand, ");
    }

    private void number(Kind kind, int operatorLength, int least, int most, String expected)
            throws ExprSyntaxException {
        int start = at + operatorLength;
        int end = start;
        while (end < narrow.length() && Character.digit(narrow.charAt(end), 10) >= 0 && end - start < 4) {
            end++;
        }
        int number = end == start ? 0 : Integer.parseInt(narrow.substring(start, end));
        if (number < least || number > most) {
            String found = end == start ? "no number after " + narrow.substring(at, start) : String.valueOf(number);
            throw new ExprSyntaxException(start, found, expected + least + ".." + most);
        }
        tokens.add(new Token(kind, narrow.substring(at, end), number, at));
        at = end;
    }

    private void add(Kind kind, String text, int offset) {
        tokens.add(new Token(kind, text, 0, offset));
    }
}
