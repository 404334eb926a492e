package cn.huiyin.bot.flow.publishing;

import cn.huiyin.bot.rules.Difference;
import cn.huiyin.bot.rules.Proof;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleReport;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads past messages by rules that are not published, and says what would be decided otherwise. Nothing is changed. */
public final class RuleTrial {
    /** Tickets that are read from the store and judged together. */
    private static final int CHUNK = 100;

    /** Past this, a trial ends where it is and says where to go on. */
    private static final Duration TIME_MAX = Duration.ofSeconds(5);

    private final PastTexts past;
    private final Supplier<RuleBook> books;
    private final Function<String, Places> places;
    private final Workshop workshop;
    private final InstantSource time;

    /**
     * A trial room.
     *
     * @param books the rules that hold
     * @param places the estates of a community, by its id
     */
    public RuleTrial(
            PastTexts past,
            Supplier<RuleBook> books,
            Function<String, Places> places,
            Workshop workshop,
            InstantSource time) {
        this.past = past;
        this.books = books;
        this.places = places;
        this.workshop = workshop;
        this.time = time;
    }

    /**
     * Over what to try.
     *
     * @param since older tickets are left out; null for none
     * @param limit tickets at most
     * @param cursor where an earlier trial ended, null to begin with the newest
     */
    public record Sample(
            List<String> communities,
            @Nullable Instant since,
            int limit,
            @Nullable String cursor) {}

    /** A message that would be decided otherwise. */
    public record Change(PastTexts.Said said, Difference difference) {}

    /**
     * How a trial ended.
     *
     * @param mistakes why the rules do not compile; then nothing was tried
     * @param report what the rules say about themselves
     * @param tickets how many were looked at
     * @param texts how many messages were read
     * @param next where to go on, null when there is no more
     */
    public record Result(
            List<Problem> mistakes,
            RuleReport report,
            long comparedWith,
            int tickets,
            int texts,
            List<Change> changes,
            @Nullable String next) {}

    /** Both sets of rules and what came of them so far. */
    private static final class Progress {
        final Proof proof;
        final RuleSet proposed;
        final RuleBook holding;
        final Instant until;
        final List<Change> changes = new ArrayList<>();
        int tickets;
        int texts;

        Progress(Proof proof, RuleSet proposed, RuleBook holding, Instant until) {
            this.proof = proof;
            this.proposed = proposed;
            this.holding = holding;
            this.until = until;
        }

        Result result(@Nullable String next) {
            return new Result(
                    proof.mistakes(), proof.report(), holding.version(), tickets, texts, List.copyOf(changes), next);
        }
    }

    /** Tries {@code texts} over {@code sample}. */
    public Future<Result> run(RuleTexts texts, Sample sample) {
        RuleBook holding = books.get();
        return workshop.run(() -> Proof.of(texts).reported()).compose(proof -> {
            RuleSet proposed = proof.rules();
            return proposed == null
                    ? Future.succeededFuture(new Result(
                            proof.mistakes(), proof.report(), holding.version(), 0, 0, List.of(), sample.cursor()))
                    : more(
                            new Progress(
                                    proof, proposed, holding, time.instant().plus(TIME_MAX)),
                            sample,
                            sample.cursor());
        });
    }

    private Future<Result> more(Progress progress, Sample sample, @Nullable String cursor) {
        int most = Math.min(CHUNK, sample.limit() - progress.tickets);
        return past.page(sample.communities(), sample.since(), most, cursor)
                .compose(page -> workshop.run(() -> compared(progress, page.said()))
                        .compose(changes -> {
                            progress.changes.addAll(changes);
                            progress.tickets += page.tickets();
                            progress.texts += page.said().size();
                            String next = page.next();
                            boolean isOver = next == null
                                    || progress.tickets >= sample.limit()
                                    || !time.instant().isBefore(progress.until);
                            return isOver
                                    ? Future.succeededFuture(progress.result(next))
                                    : more(progress, sample, next);
                        }));
    }

    private List<Change> compared(Progress progress, List<PastTexts.Said> said) {
        List<Change> changes = new ArrayList<>();
        for (PastTexts.Said one : said) {
            Places known = places.apply(one.ticket().community());
            Difference difference = new Difference(
                    progress.holding.rules().read(one.text(), known), progress.proposed.read(one.text(), known));
            if (difference.isOne()) {
                changes.add(new Change(one, difference));
            }
        }
        return changes;
    }
}
