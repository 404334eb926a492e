package cn.huiyin.bot.community;

import java.util.List;

/**
 * Something that people have offered to do for their neighbours (认领岗位).
 *
 * @param words what a request for it names: 收音机, 电视
 */
public record Post(String name, List<String> words) {
    /** How many posts one person may hold. */
    public static final int HELD_MAX = 2;

    public Post {
        words = List.copyOf(words);
    }

    /** The longest of the words that stands in {@code text}; empty when none does. */
    String wordIn(String text) {
        String longest = "";
        for (String word : words) {
            if (word.length() > longest.length() && text.contains(word)) {
                longest = word;
            }
        }
        return longest;
    }
}
