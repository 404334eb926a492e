package cn.huiyin.bot.dispatch;

import java.util.Map;

/**
 * Everything that the bot says, by key.
 *
 * @param templates one for every key of {@link ReplyCatalog}
 */
public record Replies(Map<String, ReplyTemplate> templates) {
    public Replies {
        templates = Map.copyOf(templates);
    }

    /**
     * The sentence of {@code key} with its holes filled.
     *
     * @param values one for every hole that {@link ReplyCatalog} names for the key: a text may use any of them
     * @throws IllegalArgumentException for a key that is not known, or naming the holes without a value
     */
    public String render(String key, Map<String, String> values) {
        ReplyTemplate template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("reply: " + key + " (expected: a key of ReplyCatalog)");
        }
        return template.render(values);
    }

    /** The sentence of a key without holes. */
    public String render(String key) {
        return render(key, Map.of());
    }
}
