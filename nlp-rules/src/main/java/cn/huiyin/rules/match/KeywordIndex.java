package cn.huiyin.rules.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All words of all rules in one automaton: one pass over a text finds them all. Immutable, any thread. */
public final class KeywordIndex {
    private final AhoCorasickDoubleArrayTrie<Keyword> automaton;
    private final boolean empty;

    private KeywordIndex(AhoCorasickDoubleArrayTrie<Keyword> automaton, boolean empty) {
        this.automaton = automaton;
        this.empty = empty;
    }

    /**
     * An index of these keywords.
     *
     * @param keywords what each spelling means; no spelling is empty
     */
    public static KeywordIndex of(Map<String, Keyword> keywords) {
        AhoCorasickDoubleArrayTrie<Keyword> automaton = new AhoCorasickDoubleArrayTrie<>();
        if (!keywords.isEmpty()) {
            automaton.build(new TreeMap<>(keywords));
        }
        return new KeywordIndex(automaton, keywords.isEmpty());
    }

    /** Every keyword that stands in the text, overlapping ones as well. */
    public List<Found> find(String text) {
        if (empty) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        automaton.parseText(text.toCharArray(), (int start, int end, Keyword keyword) -> {
            if (found.size() < Hits.HITS_MAX) {
                found.add(new Found(keyword, start, end));
            }
        });
        return found;
    }
}
