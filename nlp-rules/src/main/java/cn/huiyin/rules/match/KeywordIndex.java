package cn.huiyin.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All words of all rules: one pass of an automaton over a text finds those of two characters and more. Words of one character,
 * which are every other word found, are looked up by it. Immutable, any thread.
 */
final class KeywordIndex {
    private static final int NONE = -1;

    private final Alphabet alphabet;

    /** By number of a character: the keyword that is this character alone. */
    private final int[] single;

    private final Automaton automaton;

    /** By word of the automaton. */
    private final int[] keywords;

    private KeywordIndex(Alphabet alphabet, List<Keyword> all) {
        this.alphabet = alphabet;
        this.single = new int[alphabet.size()];
        Arrays.fill(single, NONE);
        this.keywords = new int[all.size()];
        List<char[]> longer = new ArrayList<>(all.size());
        for (int number = 0; number < all.size(); number++) {
            char[] numbered = alphabet.numbered(all.get(number).text());
            if (numbered.length == 1) {
                single[numbered[0]] = number;
            } else {
                keywords[longer.size()] = number;
                longer.add(numbered);
            }
        }
        this.automaton = new Automaton(longer, alphabet.size());
    }

    /**
     * An index of these keywords.
     *
     * @param keywords each with a text of its own, which is not empty
     */
    static KeywordIndex of(List<Keyword> keywords) {
        return new KeywordIndex(
                new Alphabet(keywords.stream().map(Keyword::text).toList()), keywords);
    }

    /** Every keyword that stands in the text, overlapping ones as well, by its place in the list; ordered by where they end. */
    Finds find(String text) {
        Pass pass = new Pass(alphabet.numbered(text));
        automaton.parseText(pass.numbered, pass);
        pass.addSingle(text.length());
        return pass.finds;
    }

    /** One pass over a text. */
    private final class Pass implements Automaton.Hit {
        private final char[] numbered;
        private final Finds finds = new Finds();
        private int at;

        Pass(char[] numbered) {
            this.numbered = numbered;
        }

        @Override
        public void hit(int begin, int end, Void none, int index) {
            addSingle(end);
            finds.add(keywords[index], begin, end);
        }

        /** The words of one character that end no later. */
        void addSingle(int end) {
            for (; at < end; at++) {
                int keyword = single[numbered[at]];
                if (keyword != NONE) {
                    finds.add(keyword, at, at + 1);
                }
            }
        }
    }
}
