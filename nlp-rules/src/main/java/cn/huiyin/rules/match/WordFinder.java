package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Tokenizer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the words of the rules in a text, first by their characters alone, then as the segmentation allows. */
public final class WordFinder {
    private final KeywordIndex byEye;
    private final SoundIndex byEar;
    private final Tokenizer tokenizer;

    private WordFinder(KeywordIndex byEye, SoundIndex byEar, Tokenizer tokenizer) {
        this.byEye = byEye;
        this.byEar = byEar;
        this.tokenizer = tokenizer;
    }

    /** A finder of these keywords, each with a text of its own. */
    public static WordFinder of(Collection<Keyword> keywords, Tokenizer tokenizer) {
        KeywordIndex byEye =
                KeywordIndex.of(keywords.stream().collect(Collectors.toMap(Keyword::text, Function.identity())));
        return new WordFinder(byEye, SoundIndex.of(keywords), tokenizer);
    }

    /** Looks at the characters only; nothing is segmented. */
    public Sighting look(String text) {
        return new Sighting(text, byEye.find(text), byEar.find(text), tokenizer);
    }

    /** What was seen in one text. */
    public record Sighting(String text, List<Found> byEye, List<Found> byEar, Tokenizer tokenizer) {

        /**
         * All of it, words that the segmentation may refuse among them.
         *
         * @param things where places, numbers and persons are
         */
        public Hits unconfirmed(Hits.Builder things, Sentences sentences) {
            Hits.Builder hits = new Hits.Builder().addAll(things);
            byEye.forEach(found -> found.addAll(hits));
            byEar.forEach(found -> found.addPlain(hits));
            return hits.unconfirmed(sentences);
        }

        /**
         * What the segmentation leaves of it.
         *
         * @param things where places, numbers and persons are
         */
        public Confirmed confirmed(Hits.Builder things, Sentences sentences) {
            Boundaries boundaries = Boundaries.of(tokenizer.pieces(text), text.length());
            Hits.Builder seen = new Hits.Builder().addAll(things);
            Hits.Builder heard = new Hits.Builder();
            for (Found found : byEye) {
                found.addExact(seen);
                if (boundaries.admits(found, text)) {
                    found.addPlain(seen);
                }
            }
            for (Found found : byEar) {
                if (boundaries.isScattered(found.start(), found.end())) {
                    found.addPlain(heard);
                }
            }
            Hits plainly = seen.confirmed(sentences);
            return new Confirmed(
                    plainly, heard.isEmpty() ? plainly : heard.addAll(seen).confirmed(sentences));
        }
    }

    /**
     * The words that are really there.
     *
     * @param seen as they are written in the rules
     * @param heard those, and those that only sound like it
     */
    public record Confirmed(Hits seen, Hits heard) {
        /** Whether there are words that only sound right. */
        public boolean anythingHeard() {
            return heard.size() > seen.size();
        }
    }
}
