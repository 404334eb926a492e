package cn.huiyin.rules.lang;

import cn.huiyin.rules.lang.Expr.Phrase;
import cn.huiyin.rules.text.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads an expression, one method for each rule of the grammar.
 *
 * <pre>{@code
 * either = both ("|" both)*
 * both   = not ("&" not)*
 * not    = "!" not | near
 * near   = times (("..N" | "~N") times)*    only words, lists, @things and | of them
 * times  = atom ("*N")?                      likewise: it stands at N places or more
 * atom   = "(" either ")" | word | "exact" | <list> | @thing
 * }</pre>
 */
public final class Parser {
    private static final int NESTING_MAX = 40;
    private static final int LINKS_MAX = 8;
    private static final String ATOM = "a word, \"exact\", <list>, @place or (";
    private final List<Token> tokens;
    private final Symbols symbols;
    private int next;
    private int nesting;

    private Parser(List<Token> tokens, Symbols symbols) {
        this.tokens = tokens;
        this.symbols = symbols;
    }

    /** The expression of a rule. */
    public static Expr parse(String source, Symbols symbols) throws ExprSyntaxException {
        Parser parser = new Parser(Lexer.tokens(source), symbols);
        Expr expr = parser.either();
        parser.expectEnd();
        return expr;
    }

    private Expr either() throws ExprSyntaxException {
        List<Expr> parts = new ArrayList<>(List.of(both()));
        while (accept(Token.Kind.OR)) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : anyOf(parts);
    }

    /** Phrases stay a phrase, so that they may stand next to .. and ~. */
    static Expr anyOf(List<Expr> parts) {
        List<Phrase> phrases = new ArrayList<>();
        for (Expr part : parts) {
            if (part instanceof Phrase phrase) {
                phrases.add(phrase);
            }
        }
        return phrases.size() == parts.size() ? new Expr.AnyOf(phrases) : new Expr.Or(parts);
    }

    private Expr both() throws ExprSyntaxException {
        List<Expr> parts = new ArrayList<>(List.of(not()));
        while (accept(Token.Kind.AND)) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Expr.And(parts);
    }

    private Expr not() throws ExprSyntaxException {
        if (!accept(Token.Kind.NOT)) {
            return near();
        }
        enter();
        Expr not = new Expr.Not(not());
        nesting--;
        return not;
    }

    private Expr near() throws ExprSyntaxException {
        Token start = peek();
        Expr left = times();
        int links = 0;
        while (peek().kind() == Token.Kind.BEFORE || peek().kind() == Token.Kind.AROUND) {
            Token operator = take();
            if (++links > LINKS_MAX) {
                throw new ExprSyntaxException(
                        operator.offset(), operator.text(), "at most " + LINKS_MAX + " of these in a row");
            }
            Phrase first = phrase(left, operator, start);
            Token secondStart = peek();
            Phrase second = phrase(times(), operator, secondStart);
            left = operator.kind() == Token.Kind.BEFORE
                    ? new Expr.Before(first, second, operator.number())
                    : new Expr.Around(first, second, operator.number());
        }
        return left;
    }

    private Expr times() throws ExprSyntaxException {
        Token start = peek();
        Expr atom = atom();
        if (peek().kind() != Token.Kind.TIMES) {
            return atom;
        }
        Token operator = take();
        return new Expr.Times(phrase(atom, operator, start), operator.number());
    }

    private static Phrase phrase(Expr expr, Token operator, Token start) throws ExprSyntaxException {
        if (expr instanceof Phrase phrase) {
            return phrase;
        }
        throw new ExprSyntaxException(
                start.offset(),
                "& or ! next to " + operator.text(),
                "words, lists or | of them: only those stand somewhere");
    }

    private Expr atom() throws ExprSyntaxException {
        Token token = take();
        return switch (token.kind()) {
            case WORD -> new Expr.Is(checked(symbols.word(token.text()), token));
            case EXACT -> new Expr.Is(checked(symbols.exact(token.text()), token));
            case LIST -> new Expr.Is(symbols.list(token.text()));
            case THING -> new Expr.Is(thing(token));
            case OPEN -> group();
            default -> throw new ExprSyntaxException(token.offset(), token.shown(), ATOM);
        };
    }

    private static Symbol checked(Symbol symbol, Token token) throws ExprSyntaxException {
        if (symbol.text().isEmpty()) {
            throw new ExprSyntaxException(token.offset(), token.text(), "a word with letters or characters");
        }
        return symbol;
    }

    private Symbol thing(Token token) throws ExprSyntaxException {
        Thing thing = Thing.byWord().get(token.text());
        if (thing == null) {
            String known = new TreeSet<>(Thing.byWord().keySet())
                    .stream().map(word -> "@" + word).collect(Collectors.joining(" "));
            throw new ExprSyntaxException(token.offset(), "@" + token.text(), known);
        }
        return symbols.thing(thing);
    }

    private Expr group() throws ExprSyntaxException {
        enter();
        Expr inside = either();
        Token close = take();
        if (close.kind() != Token.Kind.CLOSE) {
            throw new ExprSyntaxException(close.offset(), close.shown(), "& | ..8 ~8 or )");
        }
        nesting--;
        return inside;
    }

    private void enter() throws ExprSyntaxException {
        if (++nesting > NESTING_MAX) {
            throw new ExprSyntaxException(peek().offset(), "more than " + NESTING_MAX + " levels", "fewer parentheses");
        }
    }

    private void expectEnd() throws ExprSyntaxException {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            throw new ExprSyntaxException(token.offset(), token.shown(), "& | ..8 ~8 or the end");
        }
    }

    private boolean accept(Token.Kind kind) {
        if (peek().kind() != kind) {
            return false;
        }
        next++;
        return true;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }
}
