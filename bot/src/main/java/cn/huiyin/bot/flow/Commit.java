package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one stimulus changes; written in one step that also removes the stimulus.
 *
 * @param cause what is removed
 * @param writes tickets before and after
 * @param numbers what the decision saw of the free numbers, null when it took none
 * @param numbersTaken how many of them it used
 * @param clocks to be set; a clock of the same kind and subject is replaced
 * @param cleared clocks that no longer run, by kind and subject
 * @param deliveries in the order they are to go out
 * @param conversation what is remembered from now on, null when that did not change
 * @param origins message ids to the ticket they belong to, so that quoting them finds it
 * @param attendance what people have said about their duty from now on, null when that did not change
 * @param beside what is written beside the tickets
 * @param disposition how the message ended, null for a clock
 * @param kept what changes in the registers that hold personal data, and who was shown some
 */
public record Commit(
        Cause cause,
        List<Write> writes,
        Situation.@Nullable Numbers numbers,
        int numbersTaken,
        List<Clock> clocks,
        List<Clock> cleared,
        List<Delivery> deliveries,
        @Nullable Remembered conversation,
        Map<Origin, String> origins,
        @Nullable Attended attendance,
        Beside beside,
        @Nullable Disposition disposition,
        Kept kept) {
    /** What somebody with the API's token asks for: nothing waits to be removed, and nothing is said. */
    public static Commit asked(Kept kept) {
        return new Commit(
                new Cause(null, null),
                List.of(),
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                Beside.NOTHING,
                null,
                kept);
    }

    /**
     * The stimulus: one of the two, or neither where nothing waits to be removed.
     *
     * @param inboxEntry id of the entry in the inbox
     * @param clock the clock that fired
     */
    public record Cause(
            @Nullable String inboxEntry, @Nullable Clock clock) {}

    /**
     * One ticket.
     *
     * @param before as it was loaded, null for a new one
     * @param after the fold of {@code before} and {@code events}
     * @param seal of {@code before} as it was loaded with it, null where it was not: then the store looks
     */
    public record Write(
            @Nullable Ticket before,
            Ticket after,
            List<TicketEvent> events,
            @Nullable String seal) {
        public Write {
            events = List.copyOf(events);
        }

        /** One of whose seal nothing is known. */
        public Write(@Nullable Ticket before, Ticket after, List<TicketEvent> events) {
            this(before, after, events, null);
        }
    }

    /**
     * What people in one community have said about their duty.
     *
     * @param community id of it
     * @param before the version that was loaded
     */
    public record Attended(String community, long before, Attendance after) {}

    /** What is remembered of {@code speaker} in {@code chat}, and for how long. */
    public record Remembered(Chat chat, Account speaker, Conversation conversation, Duration life) {}

    /** A message that belongs to a ticket; kept for ninety days. */
    public record Origin(Chat chat, String message) {}

    /**
     * What only few stimuli change.
     *
     * @param sheets each once
     * @param posted lines that are added to ledgers of points
     * @param counted what became of answers from guides
     */
    public record Beside(List<Written> sheets, List<Posted> posted, List<Counted> counted) {
        /** Nothing of the kind. */
        public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of());

        public Beside {
            sheets = List.copyOf(sheets);
            posted = List.copyOf(posted);
            counted = List.copyOf(counted);
        }
    }

    /**
     * What stands on a sheet from now on.
     *
     * @param before the version that was read
     */
    public record Written(Sheet<?> sheet, long before, Record content) {}

    /** A line of the ledger of {@code purse}. */
    public record Posted(Sheet.OfPurse purse, Line line) {}

    /** A guide answered, or its answer was not enough. */
    public record Counted(String community, String guide, GuideHits.What what) {}

    /** The same with nothing said. */
    Commit unsaid() {
        return new Commit(
                cause,
                writes,
                numbers,
                numbersTaken,
                clocks,
                cleared,
                List.of(),
                conversation,
                origins,
                attendance,
                Beside.NOTHING,
                disposition,
                kept.unsaid());
    }

    public Commit {
        writes = List.copyOf(writes);
        clocks = List.copyOf(clocks);
        cleared = List.copyOf(cleared);
        deliveries = List.copyOf(deliveries);
        origins = Map.copyOf(origins);
    }
}
