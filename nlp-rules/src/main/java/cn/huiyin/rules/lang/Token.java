package cn.huiyin.rules.lang;

/**
 * One token of an expression.
 *
 * @param text the word, name or exact characters; the characters themselves for operators
 * @param number the distance of {@link Kind#BEFORE} and {@link Kind#AROUND}, the count of {@link Kind#TIMES}, else 0
 * @param offset of its first character in the expression
 */
record Token(Kind kind, String text, int number, int offset) {
    enum Kind {
        WORD,
        EXACT,
        LIST,
        THING,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        BEFORE,
        AROUND,
        TIMES,
        END
    }

    /** As it is shown in a message. */
    String shown() {
        return kind == Kind.END ? "the end" : text;
    }
}
