package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
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
            for (Found found : byEye) {
                found.addAll(hits);
            }
            for (Found found : byEar) {
                found.addPlain(hits);
            }
            return hits.unconfirmed(sentences);
        }

        /**
         * What the segmentation leaves of it.
         *
         * @param wanted the symbols that matter; only clauses with words for them are cut into words
         */
        public Confirmed confirmed(Hits.Builder things, Sentences sentences, Sentences clauses, BitSet wanted) {
            List<Found> seenWords = wanted(byEye, wanted);
            List<Found> heardWords = wanted(byEar, wanted);
            Boundaries boundaries = Boundaries.of(text, stretches(seenWords, heardWords, clauses), tokenizer);
            Hits.Builder seen = new Hits.Builder().addAll(things);
            Hits.Builder heard = new Hits.Builder();
            for (Found found : seenWords) {
                found.addExact(seen);
                if (boundaries.admits(found, text)) {
                    found.addPlain(seen);
                }
            }
            for (Found found : heardWords) {
                if (boundaries.isScattered(found.start(), found.end())) {
                    found.addPlain(heard);
                }
            }
            Hits plainly = seen.confirmed(sentences);
            Hits byEither = heard.isEmpty() ? plainly : heard.addAll(seen).confirmed(sentences);
            return new Confirmed(plainly, byEither, this, boundaries);
        }

        private static List<Found> wanted(List<Found> all, BitSet wanted) {
            List<Found> some = new ArrayList<>(all.size());
            for (Found found : all) {
                if (found.standsForAny(wanted)) {
                    some.add(found);
                }
            }
            return some;
        }

        /** The clauses in which the segmentation has something to say. */
        private List<Span> stretches(List<Found> seenWords, List<Found> heardWords, Sentences clauses) {
            BitSet numbers = new BitSet();
            for (Found found : seenWords) {
                if (Boundaries.areNeededFor(found)) {
                    numbers.set(clauses.at(found.start()));
                }
            }
            for (Found found : heardWords) {
                numbers.set(clauses.at(found.start()));
            }
            List<Span> stretches = new ArrayList<>(4);
            for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
                stretches.add(new Span(clauses.startOf(i), clauses.endOf(i, text.length())));
            }
            return stretches;
        }
    }

    /**
     * The words that are really there.
     *
     * @param seen as they are written in the rules
     * @param heard those, and those that only sound like it
     * @param boundaries the words of the clauses that matter
     */
    public record Confirmed(Hits seen, Hits heard, Sighting sighting, Boundaries boundaries) {
        /** The same words for so many rules, as {@link Hits#sharedBy}. */
        public Confirmed sharedBy(int rules) {
            return new Confirmed(seen.sharedBy(rules), heard.sharedBy(rules), sighting, boundaries);
        }

        /** The longest word of any rule that stands there and has these characters in it; they themselves when there is none. */
        public Span longestAround(Span span) {
            Span longest = span;
            for (Found found : sighting.byEye()) {
                boolean around = found.start() <= span.start() && found.end() >= span.end();
                if (around && found.end() - found.start() > longest.length() && stands(found)) {
                    longest = new Span(found.start(), found.end());
                }
            }
            return longest;
        }

        private boolean stands(Found found) {
            return found.keyword().exactSymbols().length > 0 || boundaries.admits(found, sighting.text());
        }

        /** Whether there are words that only sound right. */
        public boolean anythingHeard() {
            return heard.size() > seen.size();
        }
    }
}
