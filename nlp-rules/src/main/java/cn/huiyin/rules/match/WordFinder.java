package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Tokenizer;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the words of the rules in a text, first by their characters alone, then as the segmentation allows. */
public final class WordFinder {
    private final Keywords keywords;
    private final KeywordIndex byEye;
    private final SoundIndex byEar;
    private final Tokenizer tokenizer;

    private WordFinder(List<Keyword> keywords, Tokenizer tokenizer) {
        this.keywords = new Keywords(keywords);
        this.byEye = KeywordIndex.of(keywords);
        this.byEar = SoundIndex.of(keywords);
        this.tokenizer = tokenizer;
    }

    /** A finder of these keywords, each with a text of its own. */
    public static WordFinder of(List<Keyword> keywords, Tokenizer tokenizer) {
        return new WordFinder(keywords, tokenizer);
    }

    /** The numbers of the keywords that stand for one of these symbols. */
    public BitSet keywordsFor(IntPredicate symbols) {
        return keywords.thoseFor(symbols);
    }

    /** Looks at the characters only; nothing is segmented. */
    public Sighting look(String text) {
        return new Sighting(text, byEye.find(text), byEar.find(text));
    }

    /** What was seen in one text. */
    public final class Sighting {
        private final String text;
        private final Finds seen;
        private final Finds heard;

        private Sighting(String text, Finds seen, Finds heard) {
            this.text = text;
            this.seen = seen;
            this.heard = heard;
        }

        /** Whether one of the keywords is there, by eye or by ear. */
        public boolean hasAny(BitSet some) {
            return seen.hasAny(some) || heard.hasAny(some);
        }

        /**
         * The words that stand in the text, of which the segmentation, once it is asked, may refuse some.
         *
         * @param things where places, numbers and persons are
         */
        public Words words(Hits.Builder things, Sentences sentences, Sentences clauses) {
            keywords.addSeen(seen, things);
            keywords.addHeard(heard, things);
            Boundaries boundaries = new Boundaries(text, clauses, tokenizer);
            return new Words(things.unconfirmed(sentences, boundaries), this, boundaries);
        }

        /** The longest keyword that stands around the span, else the span itself. */
        private Span longestAround(Span span, Boundaries boundaries) {
            Span longest = span;
            for (int i = 0; i < seen.size(); i++) {
                boolean around = seen.start(i) <= span.start() && seen.end(i) >= span.end();
                if (around && seen.end(i) - seen.start(i) > longest.length() && stands(i, boundaries)) {
                    longest = new Span(seen.start(i), seen.end(i));
                }
            }
            return longest;
        }

        private boolean stands(int find, Boundaries boundaries) {
            Keyword keyword = keywords.get(seen.keyword(find));
            return keyword.exactSymbols().length > 0
                    || boundaries.admits(seen.start(find), seen.end(find), keyword.known());
        }
    }

    /** The words of one text. Not thread-safe. */
    public static final class Words {
        private final Hits hits;
        private final Sighting sighting;
        private final Boundaries boundaries;

        private Words(Hits hits, Sighting sighting, Boundaries boundaries) {
            this.hits = hits;
            this.sighting = sighting;
            this.boundaries = boundaries;
        }

        /** Before the segmentation was asked. */
        public Hits unconfirmed() {
            return hits;
        }

        /** What the segmentation leaves of them, for so many rules to look at. */
        public Confirmed confirmedFor(int rules) {
            Hits shared = hits.sharedBy(rules);
            return new Confirmed(shared.seen(), shared.heard(), this);
        }
    }

    /**
     * The words that are really there.
     *
     * @param seen as they are written in the rules
     * @param heard those, and those that only sound like it
     */
    public record Confirmed(Hits seen, Hits heard, Words words) {
        /** The longest word of any rule that stands there and has these characters in it; they themselves when there is none. */
        public Span longestAround(Span span) {
            return words.sighting.longestAround(span, words.boundaries);
        }

        /** Whether there may be words that only sound right. */
        public boolean anythingHeard() {
            return words.sighting.heard.size() > 0;
        }
    }
}
