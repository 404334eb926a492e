package cn.huiyin.rules.lang;

import java.util.List;
import java.util.stream.Collectors;

/** Writes an expression in its canonical form: parsing that gives the same expression again. */
public final class ExprPrinter {
    /** How tightly an operator binds; a part that binds less is put in parentheses. */
    private enum Level {
        EITHER,
        BOTH,
        NOT,
        NEAR,
        TIMES,
        ATOM
    }

    private ExprPrinter() {}

    /** The expression as an admin could have written it. */
    public static String print(Expr expr) {
        if (expr instanceof Expr.Is is) {
            return print(is.symbol());
        }
        if (expr instanceof Expr.AnyOf anyOf) {
            return joined(anyOf.phrases(), " | ", Level.BOTH);
        }
        if (expr instanceof Expr.Or or) {
            return joined(or.parts(), " | ", Level.BOTH);
        }
        if (expr instanceof Expr.And and) {
            return joined(and.parts(), " & ", Level.NOT);
        }
        if (expr instanceof Expr.Not not) {
            return "!" + inside(not.part(), Level.NOT);
        }
        return printNear(expr);
    }

    private static String printNear(Expr expr) {
        if (expr instanceof Expr.Before before) {
            return near(before.first(), " .." + before.distanceMax() + " ", before.second());
        }
        if (expr instanceof Expr.Around around) {
            return near(around.first(), " ~" + around.distanceMax() + " ", around.second());
        }
        if (expr instanceof Expr.Times times) {
            return inside(times.phrase(), Level.ATOM) + " *" + times.placesMin();
        }
        throw new IllegalArgumentException("expression: " + expr + " (expected: one of the language)");
    }

    private static String print(Symbol symbol) {
        return switch (symbol.kind()) {
            case WORD -> symbol.text();
            case EXACT -> "\"" + symbol.text() + "\"";
            case LIST -> "<" + symbol.text() + ">";
            case THING -> "@" + symbol.text();
        };
    }

    private static String joined(List<? extends Expr> parts, String operator, Level least) {
        return parts.stream().map(part -> inside(part, least)).collect(Collectors.joining(operator));
    }

    private static String near(Expr first, String operator, Expr second) {
        return inside(first, Level.NEAR) + operator + inside(second, Level.TIMES);
    }

    private static String inside(Expr part, Level least) {
        return levelOf(part).compareTo(least) >= 0 ? print(part) : "(" + print(part) + ")";
    }

    private static Level levelOf(Expr expr) {
        if (expr instanceof Expr.Or || expr instanceof Expr.AnyOf) {
            return Level.EITHER;
        }
        if (expr instanceof Expr.And) {
            return Level.BOTH;
        }
        if (expr instanceof Expr.Not) {
            return Level.NOT;
        }
        if (expr instanceof Expr.Times) {
            return Level.TIMES;
        }
        return expr instanceof Expr.Is ? Level.ATOM : Level.NEAR;
    }
}
