package cn.huiyin.bot.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit in the words of {@code commit.lua}. Numbers are texts, so that none loses digits on its way, except places among the
 * script's keys, which count from 1.
 *
 * @param now ms since the epoch
 * @param entry id of the inbox entry that is the stimulus, null when a clock is
 * @param numbersSeen {@code next end} as the decision saw them, null when it took none
 * @param attendance null when it did not change
 * @param disposition null for a clock
 * @param repeatsSince how far back repeats are kept, ms since the epoch; {@code repeatsLife} how long a place without any is, s
 * @param handledLife how long the day's counters are kept, s
 * @param audit null when it leaves no trace
 */
record CommitPlan(
        String now,
        @Nullable String entry,
        @Nullable Fired clock,
        List<TicketWrite> writes,
        @Nullable String numbersSeen,
        @Nullable String numbersLeft,
        List<Listing> listings,
        List<IndexChange> indexes,
        List<Repeat> repeats,
        String repeatsSince,
        String repeatsLife,
        List<String> cleared,
        List<ClockWrite> clocks,
        List<Queued> deliveries,
        List<Memory> memories,
        @Nullable Attended attendance,
        List<SheetWrite> sheets,
        List<Line> lines,
        List<Tally> tallies,
        @Nullable String disposition,
        String handledLife,
        List<RegisterWrite> registers,
        @Nullable Audited audit) {
    /** The clock that fired, if it is still the one that was set. */
    record Fired(String member, String instance) {}

    /**
     * A ticket.
     *
     * @param before the version that must stand there, {@code 0} for none
     * @param course how it went in short
     * @param history place of its history's key
     * @param entries what is added to its history, as {@link Seals} has it
     * @param sealed the seal that must stand there, empty for none
     */
    record TicketWrite(
            String no,
            String before,
            String after,
            String ticket,
            String course,
            int history,
            List<String> entries,
            String sealed,
            String seal) {}

    /** Puts {@code member} into the list at {@code key}, or takes it out. */
    record Listing(int key, String member, boolean isIn) {}

    /**
     * Puts a number into the index at {@code key}, or takes it out.
     *
     * @param most how many the index keeps, the newest; 0 for all
     */
    record IndexChange(int key, String no, boolean isIn, int most) {}

    /** Adds a ticket to what came at one place ({@code opened} in ms since the epoch), or takes it out. */
    record Repeat(int key, String no, String opened, boolean isIn) {}

    /** Sets a clock; {@code due} in ms since the epoch. */
    record ClockWrite(String member, String instance, String due) {}

    /**
     * A delivery.
     *
     * @param rank {@code 0} urgent, {@code 1} ordinary
     * @param notBefore ms since the epoch, null for at once
     */
    record Queued(
            String id,
            String destination,
            String rank,
            String delivery,
            @Nullable String notBefore) {}

    /**
     * What people in a community have said about their duty.
     *
     * @param before the version that must stand there, {@code 0} for none
     * @param value {@code version JSON}
     */
    record Attended(String community, String before, String value) {}

    /**
     * Something that is known for a while.
     *
     * @param value null to forget it
     * @param life in seconds
     */
    record Memory(int key, @Nullable String value, String life) {}

    /**
     * A small record beside the tickets.
     *
     * @param before the version that must stand there, {@code 0} for none
     * @param value {@code version JSON}
     * @param life in seconds, null for good
     */
    record SheetWrite(
            int key, String before, String value, @Nullable String life) {}

    /** Adds a line to the list at {@code key}. */
    record Line(int key, String value) {}

    /** Counts one more of {@code field} in the hash at {@code key}. */
    record Tally(int key, String field) {}

    /** A name and what stands under it. */
    record Field(String field, String value) {}

    /**
     * Records of a register.
     *
     * @param key place of its key
     * @param before the version that must stand there, {@code 0} for none
     * @param head {@code version next}, as they are from now on
     * @param puts sealed records
     * @param gone fields of records that are no more; those that are put go in afterwards
     * @param marks place of the key of what else leads to records
     * @param marked members that are added to it; {@code unmarked} are taken out before
     */
    record RegisterWrite(
            int key,
            String before,
            String head,
            List<Field> puts,
            List<String> gone,
            int marks,
            List<String> marked,
            List<String> unmarked) {
        RegisterWrite {
            puts = List.copyOf(puts);
            gone = List.copyOf(gone);
            marked = List.copyOf(marked);
            unmarked = List.copyOf(unmarked);
        }
    }

    /**
     * Who was shown or changed personal data.
     *
     * @param heads place of the key where trails end
     * @param trail place of the community's
     * @param before where it must end
     * @param after where it ends from now on
     * @param entries by their ids in the stream
     */
    record Audited(int heads, int trail, String community, String before, String after, List<Field> entries) {}
}
