package cn.huiyin.rules.place;

import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of known estates, and of the markets and schools that people steer by. Immutable, any thread. */
public final class EstateIndex {
    private static final int ESTATES_MAX = 16;

    private final WordTable<String> officialOf;

    private final WordTable<String> landmarks;

    private EstateIndex(Map<String, String> officialOf, Map<String, String> landmarks) {
        this.officialOf = new WordTable<>(officialOf);
        this.landmarks = new WordTable<>(landmarks);
    }

    /** A known estate or landmark at a place of the text, by its official name. */
    record Known(String official, Span span) {}

    /** The known names in the order of the text, the longest where several begin. */
    List<Known> find(String text) {
        return find(text, officialOf);
    }

    /** The known landmarks, likewise. */
    List<Known> findLandmarks(String text) {
        return find(text, landmarks);
    }

    private static List<Known> find(String text, WordTable<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Known> found = new ArrayList<>(1);
        int at = names.nextBegin(text, 0);
        while (at < text.length() && found.size() < ESTATES_MAX) {
            WordTable.Entry<String> name = names.longestAt(text, at);
            int end = name == null ? at + 1 : at + name.word().length();
            if (name != null) {
                found.add(new Known(name.meaning(), new Span(at, end)));
            }
            at = names.nextBegin(text, end);
        }
        return found;
    }

    /** Collects names. Not thread-safe. */
    public static final class Builder {
        private final Map<String, String> officialOf = new TreeMap<>();
        private final Map<String, String> landmarks = new TreeMap<>();

        /** A name that means the estate of the official name. */
        public void add(String name, String official) {
            add(officialOf, name, official);
        }

        /** A market, school or shop. */
        public void addLandmark(String name) {
            add(landmarks, name, name);
        }

        private static void add(Map<String, String> names, String name, String official) {
            String spelling = Normalizer.spelling(name);
            if (!spelling.isEmpty()) {
                names.putIfAbsent(spelling, official);
            }
        }

        /** The index of the names so far. */
        public EstateIndex build() {
            return new EstateIndex(officialOf, landmarks);
        }
    }
}
