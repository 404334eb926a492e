package cn.huiyin.rules.place;

import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of known estates. Immutable, any thread. */
public final class EstateIndex {
    private static final int ESTATES_MAX = 16;

    private final WordTable<String> officialOf;

    private EstateIndex(Map<String, String> officialOf) {
        this.officialOf = new WordTable<>(officialOf);
    }

    /** A known estate at a place of the text, by its official name. */
    record Known(String official, Span span) {}

    /** The known names in the order of the text, the longest where several begin. */
    List<Known> find(String text) {
        List<Known> found = new ArrayList<>(2);
        int at = 0;
        while (at < text.length() && found.size() < ESTATES_MAX) {
            WordTable.Entry<String> name = officialOf.longestAt(text, at);
            int end = name == null ? at + 1 : at + name.word().length();
            if (name != null) {
                found.add(new Known(name.meaning(), new Span(at, end)));
            }
            at = end;
        }
        return found;
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
            return new EstateIndex(officialOf);
        }
    }
}
