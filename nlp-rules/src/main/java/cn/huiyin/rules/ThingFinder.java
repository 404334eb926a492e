package cn.huiyin.rules;

import cn.huiyin.rules.lang.Symbol;
import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.place.PlaceFinder;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Piece;
import cn.huiyin.rules.text.Thing;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds where places, numbers, persons and other things are, as far as some rule asks for them. */
final class ThingFinder {
    private final Map<Thing, Integer> symbols = new EnumMap<>(Thing.class);

    ThingFinder(List<Symbol> things) {
        for (Symbol symbol : things) {
            symbols.put(Objects.requireNonNull(Thing.byWord().get(symbol.text())), symbol.id());
        }
    }

    /** What the things are called in expressions. */
    Collection<Integer> symbols() {
        return symbols.values();
    }

    void addAll(Hits.Builder hits, NormalText text, PlaceFinder.Found place) {
        symbols.forEach((thing, symbol) -> {
            for (Piece piece : thing.in(text.text())) {
                hits.add(symbol, piece.start(), piece.end());
            }
            if (thing == Thing.PLACE) {
                for (Span span : place.spans()) {
                    hits.add(symbol, span.start(), span.end());
                }
            }
        });
    }
}
