package cn.huiyin.rules;

import cn.huiyin.rules.lang.Symbol;
import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.place.PlaceFinder;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Piece;
import cn.huiyin.rules.text.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Adds where places, numbers, persons and other things are, as far as some rule asks for them. */
final class ThingFinder {
    private final List<Symbol> symbols;

    /** What each symbol stands for. */
    private final List<Thing> things = new ArrayList<>();

    ThingFinder(List<Symbol> symbols) {
        this.symbols = List.copyOf(symbols);
        for (Symbol symbol : symbols) {
            things.add(Objects.requireNonNull(Thing.byWord().get(symbol.text())));
        }
    }

    /** What the things are called in expressions. */
    Collection<Integer> symbols() {
        return symbols.stream().map(Symbol::id).toList();
    }

    void addAll(Hits.Builder hits, NormalText text, PlaceFinder.Found place) {
        int possible = Thing.possibleIn(text.text());
        for (int i = 0; i < things.size(); i++) {
            if (things.get(i).isAmong(possible)) {
                add(hits, i, text, place);
            }
        }
    }

    private void add(Hits.Builder hits, int number, NormalText text, PlaceFinder.Found place) {
        int symbol = symbols.get(number).id();
        if (things.get(number) == Thing.PLACE) {
            for (Span span : place.spans()) {
                hits.add(symbol, span.start(), span.end());
            }
        }
        for (Piece piece : things.get(number).in(text.text())) {
            hits.add(symbol, piece.start(), piece.end());
        }
    }
}
