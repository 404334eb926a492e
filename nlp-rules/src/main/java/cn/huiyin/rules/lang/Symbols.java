package cn.huiyin.rules.lang;

import cn.huiyin.rules.lang.Symbol.Kind;
import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each thing that rules speak of one symbol. Not thread-safe; the symbols are. */
public final class Symbols {
    private record Key(Kind kind, String text) {}

    private final Map<Key, Symbol> known = new HashMap<>();
    private final List<Symbol> all = new ArrayList<>();

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
        return known.computeIfAbsent(new Key(kind, text), key -> {
            Symbol symbol = new Symbol(all.size(), kind, text);
            all.add(symbol);
            return symbol;
        });
    }
}
