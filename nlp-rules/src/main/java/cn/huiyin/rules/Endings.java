package cn.huiyin.rules;

import java.util.ArrayList;
import java.util.List;

/** How people end a word that says that something has happened: 停电了, and 停电啦, 停电喽, 停电咯, 停电嘞, 停电咗 as well. */
final class Endings {
    private static final char HAPPENED = '了';
    private static final String SAID_ALOUD = "啦喽咯嘞咗";

    private Endings() {}

    /** The word, and the same with each of the other endings when it is more than its ending. */
    static List<String> of(String word) {
        int last = word.length() - 1;
        if (last < 1 || word.charAt(last) != HAPPENED) {
            return List.of(word);
        }
        List<String> forms = new ArrayList<>();
        forms.add(word);
        for (int i = 0; i < SAID_ALOUD.length(); i++) {
            forms.add(word.substring(0, last) + SAID_ALOUD.charAt(i));
        }
        return forms;
    }
}
