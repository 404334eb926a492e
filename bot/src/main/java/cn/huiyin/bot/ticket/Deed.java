package cn.huiyin.bot.ticket;

import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody, or a clock, wants to do to a ticket, with all that it takes.
 *
 * @param note what they wrote along, null when nothing
 * @param images pictures they sent along
 * @param target to whom it is handed on
 * @param parties who are called in
 * @param until by when those should be done, null where nothing was said
 * @param rating 1 to 5
 * @param category what it is about after all, {@code 大类/小类}; null where nothing was understood
 */
public record Deed(
        Verb verb,
        @Nullable String note,
        List<String> images,
        @Nullable Person target,
        List<Party> parties,
        @Nullable Instant until,
        @Nullable Integer rating,
        @Nullable String category) {
    public Deed {
        images = List.copyOf(images);
        parties = List.copyOf(parties);
    }

    /** A deed that takes words and pictures at most. */
    public static Deed of(Verb verb, @Nullable String note, List<String> images) {
        return new Deed(verb, note, images, null, List.of(), null, null, null);
    }

    /** It is about {@code category}, null where that was not understood. */
    public static Deed recategorising(@Nullable String category) {
        return new Deed(Verb.RECATEGORISE, null, List.of(), null, List.of(), null, null, category);
    }
}
