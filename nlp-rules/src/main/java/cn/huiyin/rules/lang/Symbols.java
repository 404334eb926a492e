package cn.huiyin.rules.lang;

import cn.huiyin.rules.lang.Symbol.Kind;
import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.Thing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives each thing that rules speak of one symbol. Not thread-safe; the symbols are. */
public final class Symbols {
    private final Map<Kind, Map<String, Symbol>> known = new EnumMap<>(Kind.class);
    private final List<Symbol> all = new ArrayList<>();

    /** None yet. */
    public Symbols() {
        for (Kind kind : Kind.values()) {
            known.put(kind, new HashMap<>());
        }
    }

    /** The word in its normalised spelling. */
    public Symbol word(String written) {
        return symbol(Kind.WORD, Normalizer.spelling(written));
    }

    /** The characters in their normalised spelling. */
    public Symbol exact(String written) {
        return symbol(Kind.EXACT, Normalizer.spelling(written));
    }

    /** The list of that name, whether there is one or not. */
    public Symbol list(String name) {
        return symbol(Kind.LIST, name);
    }

    /** Whatever is such a thing: {@code @place}. */
    public Symbol thing(Thing thing) {
        return symbol(Kind.THING, thing.word());
    }

    /** Every symbol so far; the place in the list is the id. */
    public List<Symbol> all() {
        return List.copyOf(all);
    }

    private Symbol symbol(Kind kind, String text) {
        Map<String, Symbol> ofKind = Objects.requireNonNull(known.get(kind));
        Symbol symbol = ofKind.get(text);
        if (symbol == null) {
            symbol = new Symbol(all.size(), kind, text);
            ofKind.put(text, symbol);
            all.add(symbol);
        }
        return symbol;
    }
}
