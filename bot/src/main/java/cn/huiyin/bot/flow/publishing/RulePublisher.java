package cn.huiyin.bot.flow.publishing;

import cn.huiyin.bot.rules.Proof;
import cn.huiyin.bot.rules.Proposal;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.rules.RuleReport;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that this instance reads by, and the only way to others: proved on a worker, written as a new version, then put
 * in the place of the old ones between two messages. Safe for any thread.
 */
public final class RulePublisher implements Supplier<RuleBook> {
    private static final Logger LOG = LoggerFactory.getLogger(RulePublisher.class);
    private static final int TRIES_MAX = 5;

    private final RuleVersions versions;
    private final Workshop workshop;
    private final InstantSource time;
    private final AtomicReference<@Nullable RuleBook> book = new AtomicReference<>();
    private final AtomicReference<@Nullable Reported> reported = new AtomicReference<>();
    private final AtomicReference<@Nullable Expected> expected = new AtomicReference<>();
    private volatile long unusable;

    public RulePublisher(RuleVersions versions, Workshop workshop, InstantSource time) {
        this.versions = versions;
        this.workshop = workshop;
        this.time = time;
    }

    /** Rules that are being compiled, and the hash of their texts. */
    private record Expected(String hash, Future<RuleSet> rules) {}

    /** The report on a version, which is made when it is first asked for. */
    private record Reported(long version, RuleReport report) {}

    /** How a proposal ended. */
    public sealed interface Outcome {
        /** It holds now. */
        record Published(RuleVersion.About about) implements Outcome {}

        /** It is what holds already. */
        record Unchanged(RuleVersion.About about) implements Outcome {}

        /** Nothing was published: {@code errors} must be put right first. */
        record Refused(List<Problem> errors) implements Outcome {}

        /** Nothing was published: {@code current} was published since the proposal was begun. */
        record Stale(long current) implements Outcome {}
    }

    /**
     * The rules that hold; asked once for each message, so that one message is read by one version.
     *
     * @throws IllegalStateException before there are any
     */
    @Override
    public RuleBook get() {
        RuleBook now = book.get();
        if (now == null) {
            throw new IllegalStateException("rules: none yet (expected: started)");
        }
        return now;
    }

    /** Rules like {@code texts} need not be compiled, {@code rules} are on the way; until {@link #expectNothing}. */
    public void expect(RuleTexts texts, Future<RuleSet> rules) {
        expected.set(new Expected(texts.hash(), rules));
    }

    /** Whatever comes is compiled. */
    public void expectNothing() {
        expected.set(null);
    }

    /** The version that was published and cannot be used here; 0 when all is well. */
    public long unusable() {
        return unusable;
    }

    /**
     * Takes the newest version, if it is not the one that holds.
     *
     * @return fails when the store cannot be asked; what cannot be compiled is logged, and the rules stay
     */
    public Future<Void> refresh() {
        return versions.current().compose(number -> {
            RuleBook now = book.get();
            boolean isKnown = number == unusable || (now != null && number <= now.version());
            return isKnown || number == 0 ? Future.succeededFuture() : take(number);
        });
    }

    private Future<Void> take(long number) {
        return versions.version(number)
                .map(found -> found.orElseThrow(() -> new IllegalStateException("rules: no version " + number)))
                .compose(version -> compiled(version.texts())
                        .map(rules -> new RuleBook(rules, number))
                        .onFailure(e -> {
                            unusable = number;
                            LOG.error("Rules cannot be used here, the ones before stay; version={}", number, e);
                        })
                        .otherwiseEmpty())
                .onSuccess(this::hold)
                .mapEmpty();
    }

    private void hold(@Nullable RuleBook next) {
        if (next == null) {
            return;
        }
        RuleBook held = book.accumulateAndGet(next, RulePublisher::newer);
        if (Objects.equals(held, next)) {
            unusable = 0;
            LOG.info(
                    "Rules hold; version={} rules={}",
                    next.version(),
                    next.rules().ruleCount());
        }
    }

    private static @Nullable RuleBook newer(@Nullable RuleBook a, @Nullable RuleBook b) {
        return a == null || (b != null && b.version() > a.version()) ? b : a;
    }

    /**
     * Proves {@code proposal} and publishes it.
     *
     * @param basedOn the version that it was made from; null when that does not matter
     */
    public Future<Outcome> publish(Proposal proposal, @Nullable Long basedOn) {
        return publish(proposal, basedOn, rules -> List.of());
    }

    /** @param further what else must be put right before these rules can be published */
    Future<Outcome> publish(Proposal proposal, @Nullable Long basedOn, Function<RuleSet, List<Problem>> further) {
        return newest().compose(newest -> {
            if (newest != null && newest.hash().equals(proposal.texts().hash())) {
                return refresh().map(new Outcome.Unchanged(newest));
            }
            if (isStale(newest, basedOn)) {
                return Future.succeededFuture(new Outcome.Stale(numberOf(newest)));
            }
            return proved(proposal.texts()).compose(proof -> {
                RuleSet rules = proof.rules();
                List<Problem> errors = new ArrayList<>(proof.errors());
                errors.addAll(rules == null ? List.of() : further.apply(rules));
                return errors.isEmpty()
                        ? added(proposal, Objects.requireNonNull(rules), basedOn, newest, 1)
                        : Future.succeededFuture(new Outcome.Refused(errors));
            });
        });
    }

    private Future<RuleSet> compiled(RuleTexts texts) {
        return expected(texts).orElseGet(() -> workshop.run(() -> Proof.compile(texts)));
    }

    private Future<Proof> proved(RuleTexts texts) {
        return expected(texts)
                .map(rules -> rules.compose(set -> workshop.run(() -> Proof.of(texts, set)))
                        .recover(e -> workshop.run(() -> Proof.of(texts))))
                .orElseGet(() -> workshop.run(() -> Proof.of(texts)));
    }

    private Optional<Future<RuleSet>> expected(RuleTexts texts) {
        return Optional.ofNullable(expected.get())
                .filter(ready -> ready.hash().equals(texts.hash()))
                .map(Expected::rules);
    }

    private static boolean isStale(RuleVersion.@Nullable About newest, @Nullable Long basedOn) {
        return basedOn != null && basedOn != numberOf(newest);
    }

    private static long numberOf(RuleVersion.@Nullable About about) {
        return about == null ? 0 : about.number();
    }

    private Future<RuleVersion.@Nullable About> newest() {
        return versions.newest(1).map(all -> all.isEmpty() ? null : all.get(0));
    }

    /** Writes it after {@code newest}, or, when somebody was faster and it does not matter, after theirs. */
    private Future<Outcome> added(
            Proposal proposal, RuleSet rules, @Nullable Long basedOn, RuleVersion.@Nullable About newest, int tries) {
        RuleVersion version = RuleVersion.of(proposal, numberOf(newest) + 1, time.instant());
        return versions.add(version).compose(done -> {
            if (done) {
                LOG.info(
                        "Rules were published; version={} by={} origin={}",
                        version.number(),
                        proposal.by(),
                        proposal.origin().word());
                hold(new RuleBook(rules, version.number()));
                return Future.succeededFuture(new Outcome.Published(version.about()));
            }
            if (tries >= TRIES_MAX) {
                return Future.failedFuture(new IllegalStateException(
                        "rules: " + TRIES_MAX + " times somebody was faster (expected: fewer)"));
            }
            return newest().compose(next -> {
                if (next != null && next.hash().equals(version.about().hash())) {
                    return refresh().map(new Outcome.Unchanged(next));
                }
                return isStale(next, basedOn)
                        ? Future.succeededFuture(new Outcome.Stale(numberOf(next)))
                        : added(proposal, rules, basedOn, next, tries + 1);
            });
        });
    }

    /** What the rules that hold say about themselves. */
    public Future<RuleReport> report() {
        RuleBook now = get();
        Reported known = reported.get();
        if (known != null && known.version() == now.version()) {
            return Future.succeededFuture(known.report());
        }
        return workshop.run(() -> now.rules().check())
                .onSuccess(report -> reported.set(new Reported(now.version(), report)));
    }

    /** Publishes what version {@code number} holds once more; empty when there is no such version. */
    public Future<Optional<Outcome>> restore(long number, String by, @Nullable String note) {
        return versions.version(number).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            RuleTexts texts = found.get().texts();
            return publish(new Proposal(texts, RuleVersion.Origin.RESTORED, by, number, note), null)
                    .map(Optional::of);
        });
    }
}
