package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be known to decide a stimulus; read in one go.
 *
 * @param numbers ticket numbers that were named
 * @param alike matters that might be the same
 * @param origins ids of messages that were quoted, in {@code chat}
 * @param chat where it was said, null for a clock
 * @param speaker who said it: the conversation with them and the tickets they reported are wanted
 * @param community id of the community, whose attendance is wanted; empty for that of the first ticket that is read
 * @param person id of the speaker as somebody who takes tickets: the open tickets they have are wanted
 * @param loads ids of people of whom it is wanted how many open tickets they have
 * @param registers what is wanted of the registers that hold personal data
 */
public record Wanted(
        List<String> numbers,
        List<Alike> alike,
        List<String> origins,
        @Nullable Chat chat,
        @Nullable Account speaker,
        String community,
        @Nullable String person,
        List<String> loads,
        WantedRegisters registers) {
    /** With nothing of the registers. */
    public Wanted(
            List<String> numbers,
            List<Alike> alike,
            List<String> origins,
            @Nullable Chat chat,
            @Nullable Account speaker,
            String community,
            @Nullable String person,
            List<String> loads) {
        this(numbers, alike, origins, chat, speaker, community, person, loads, WantedRegisters.NOTHING);
    }

    public Wanted {
        numbers = List.copyOf(numbers);
        alike = List.copyOf(alike);
        origins = List.copyOf(origins);
        loads = List.copyOf(loads);
    }

    /** One ticket alone. */
    public static Wanted ticket(String community, String no) {
        return tickets(community, List.of(no));
    }

    /** These tickets and nothing else. */
    public static Wanted tickets(String community, List<String> numbers) {
        return new Wanted(numbers, List.of(), List.of(), null, null, community, null, List.of());
    }

    /** {@code some} of the registers of {@code community} and nothing else. */
    public static Wanted of(String community, WantedRegisters some) {
        return new Wanted(List.of(), List.of(), List.of(), null, null, community, null, List.of(), some);
    }
}
