package cn.huiyin.rules.text;

import java.util.List;

/** Finds in texts the words that stand out. Implementations are safe for any thread. */
public interface WordMiner {
    /** The words that the texts turn around, the weightiest first, {@code most} at most. */
    List<String> keywords(List<String> texts, int most);

    /** Words that stand together more often than by chance, as one, the firmest first, {@code most} at most. */
    List<String> phrases(List<String> texts, int most);
}
