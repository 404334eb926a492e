package cn.huiyin.rules.place;

import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.text.Normalizer;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of known estates, found in one pass. Immutable, any thread. */
public final class EstateIndex {
    private final AhoCorasickDoubleArrayTrie<String> automaton;
    private final boolean empty;

    private EstateIndex(AhoCorasickDoubleArrayTrie<String> automaton, boolean empty) {
        this.automaton = automaton;
        this.empty = empty;
    }

    /** A known estate at a place of the text, by its official name. */
    record Known(String official, Span span) {}

    /** The longest known names, none overlapping another. */
    List<Known> find(String text) {
        if (empty) {
            return List.of();
        }
        List<Known> found = new ArrayList<>(2);
        automaton.parseText(text, (int start, int end, String official) -> {
            addLongest(found, new Known(official, new Span(start, end)));
        });
        return found;
    }

    /** Names come in the order of their ends: a later one that covers earlier ones takes their place. */
    private static void addLongest(List<Known> found, Known known) {
        while (!found.isEmpty()
                && covers(known.span(), found.get(found.size() - 1).span())) {
            found.remove(found.size() - 1);
        }
        if (found.isEmpty() || !found.get(found.size() - 1).span().overlaps(known.span())) {
            found.add(known);
        }
    }

    private static boolean covers(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    /** Collects names. Not thread-safe. */
    public static final class Builder {
        private final Map<String, String> officialOf = new TreeMap<>();

        /** A name that means the estate of the official name. */
        public void add(String name, String official) {
            String spelling = Normalizer.spelling(name);
            if (!spelling.isEmpty()) {
                officialOf.putIfAbsent(spelling, official);
            }
        }

        /** The index of the names so far. */
        public EstateIndex build() {
            AhoCorasickDoubleArrayTrie<String> automaton = new AhoCorasickDoubleArrayTrie<>();
            if (!officialOf.isEmpty()) {
                automaton.build(officialOf);
            }
            return new EstateIndex(automaton, officialOf.isEmpty());
        }
    }
}
