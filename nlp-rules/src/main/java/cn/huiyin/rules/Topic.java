package cn.huiyin.rules;

import java.util.List;

/**
 * Something that a text speaks of.
 *
 * @param id of the topic
 * @param byEar whether that takes a word that only sounds right
 * @param evidence the words that say so, in the order of the text
 */
public record Topic(String id, boolean byEar, List<Evidence> evidence) {
    public Topic {
        evidence = List.copyOf(evidence);
    }

    /** How much of the text is about it. */
    int chars() {
        return evidence.stream().mapToInt(e -> e.end() - e.start()).sum();
    }
}
