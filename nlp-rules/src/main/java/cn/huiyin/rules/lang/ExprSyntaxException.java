package cn.huiyin.rules.lang;

/** An expression that says nothing: what was found at which character, and what was expected. */
public final class ExprSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    ExprSyntaxException(int offset, String found, String expected) {
        super("found: " + found + " (expected: " + expected + ")");
        this.offset = offset;
    }

    /** Offset of the character in the expression, counted from 0. */
    public int offset() {
        return offset;
    }
}
