package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A commit of which only what matters is said; immutable. */
public record CommitSketch(
        Commit.Cause cause,
        List<Commit.Write> writes,
        Situation.@Nullable Numbers numbers,
        int numbersTaken,
        List<Clock> clocks,
        List<Clock> cleared,
        List<Delivery> deliveries,
        Commit.@Nullable Remembered remembered,
        Map<Commit.Origin, String> origins,
        Commit.@Nullable Attended attendance,
        Commit.Beside beside) {
    /** A commit that only removes its cause. */
    public static CommitSketch of(Commit.Cause cause) {
        return new CommitSketch(
                cause,
                List.of(),
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                Commit.Beside.NOTHING);
    }

    public CommitSketch writing(Commit.Write... all) {
        return new CommitSketch(
                cause,
                List.of(all),
                numbers,
                numbersTaken,
                clocks,
                cleared,
                deliveries,
                remembered,
                origins,
                attendance,
                beside);
    }

    public CommitSketch taking(Situation.Numbers seen, int taken) {
        return new CommitSketch(
                cause, writes, seen, taken, clocks, cleared, deliveries, remembered, origins, attendance, beside);
    }

    public CommitSketch setting(Clock... all) {
        return new CommitSketch(
                cause,
                writes,
                numbers,
                numbersTaken,
                List.of(all),
                cleared,
                deliveries,
                remembered,
                origins,
                attendance,
                beside);
    }

    public CommitSketch clearing(Clock... all) {
        return new CommitSketch(
                cause,
                writes,
                numbers,
                numbersTaken,
                clocks,
                List.of(all),
                deliveries,
                remembered,
                origins,
                attendance,
                beside);
    }

    public CommitSketch saying(Delivery... all) {
        return new CommitSketch(
                cause,
                writes,
                numbers,
                numbersTaken,
                clocks,
                cleared,
                List.of(all),
                remembered,
                origins,
                attendance,
                beside);
    }

    public CommitSketch remembering(Commit.Remembered what) {
        return new CommitSketch(
                cause, writes, numbers, numbersTaken, clocks, cleared, deliveries, what, origins, attendance, beside);
    }

    public CommitSketch tracing(Map<Commit.Origin, String> all) {
        return new CommitSketch(
                cause, writes, numbers, numbersTaken, clocks, cleared, deliveries, remembered, all, attendance, beside);
    }

    public CommitSketch attending(Commit.Attended what) {
        return new CommitSketch(
                cause, writes, numbers, numbersTaken, clocks, cleared, deliveries, remembered, origins, what, beside);
    }

    public CommitSketch besides(Commit.Beside what) {
        return new CommitSketch(
                cause,
                writes,
                numbers,
                numbersTaken,
                clocks,
                cleared,
                deliveries,
                remembered,
                origins,
                attendance,
                what);
    }

    public Commit commit() {
        return commit(Kept.NOTHING);
    }

    // NullAway does not see @Nullable on a nested type of a compiled record.
    @SuppressWarnings("NullAway")
    public Commit commit(Kept kept) {
        Disposition disposition = cause.inboxEntry() == null ? null : Disposition.COMMANDED;
        return new Commit(
                cause,
                writes,
                numbers,
                numbersTaken,
                clocks,
                cleared,
                deliveries,
                remembered,
                origins,
                attendance,
                beside,
                disposition,
                kept);
    }
}
