package cn.huiyin.bot.flow.publishing;

import cn.huiyin.bot.rules.Proposal;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides at a start which rules hold: the settings directory's, when it says something that was never published before, else
 * the newest version. A directory that cannot be used keeps the service from starting only when there is no version yet:
 * rules that once worked are better than none, and whoever watches the service is told.
 */
public final class RuleStart {
    private static final Logger LOG = LoggerFactory.getLogger(RuleStart.class);
    private static final String FOLDER = "rules/";

    private final RulePublisher publisher;
    private final RuleVersions versions;
    private final Function<RuleSet, List<Problem>> misfits;

    /** @param misfits what in the other settings does not go with rules: routes of categories that they never give */
    public RuleStart(RulePublisher publisher, RuleVersions versions, Function<RuleSet, List<Problem>> misfits) {
        this.publisher = publisher;
        this.versions = versions;
        this.misfits = misfits;
    }

    /**
     * The rules of the settings directory.
     *
     * @param texts null when they could not be read
     * @param problems why they could not be read
     */
    public record Found(@Nullable RuleTexts texts, List<Problem> problems) {}

    /**
     * Makes rules hold.
     *
     * @return what whoever runs the service should know, in sentences; fails with {@link RulesException} when there are no rules
     */
    public Future<List<String>> run(Found found) {
        return versions.newest(1).compose(newest -> {
            RuleTexts texts = found.texts();
            if (texts == null) {
                return newest.isEmpty() ? refused(found.problems()) : kept(found.problems(), null);
            }
            if (newest.isEmpty()) {
                return published(texts).compose(errors -> errors.isEmpty() ? settled() : refused(errors));
            }
            return newest.get(0).hash().equals(texts.hash()) ? asBefore() : otherwise(texts);
        });
    }

    /** The directory holds what holds. */
    private Future<List<String>> asBefore() {
        return kept(List.of(), null).compose(warnings -> {
            List<Problem> unfit = misfits.apply(publisher.get().rules());
            return unfit.isEmpty() ? Future.succeededFuture(warnings) : refused(unfit);
        });
    }

    /** The directory holds something else than what holds. */
    private Future<List<String>> otherwise(RuleTexts texts) {
        return versions.knows(texts.hash()).compose(isOld -> {
            if (isOld) {
                LOG.info("The settings directory's rules were published before and replaced since; they stay replaced");
                return kept(List.of(), texts);
            }
            return published(texts).compose(errors -> errors.isEmpty() ? settled() : kept(errors, null));
        });
    }

    /** Publishes the directory's rules; what keeps them from being published, or nothing. */
    private Future<List<Problem>> published(RuleTexts texts) {
        return publisher
                .publish(Proposal.ofFiles(texts), null, misfits)
                .map(outcome -> outcome instanceof RulePublisher.Outcome.Refused refused
                        ? refused.errors().stream().map(RuleStart::inFolder).toList()
                        : List.of());
    }

    /** Rules are told by their names alone, everything else by its path. */
    private static Problem inFolder(Problem problem) {
        return problem.file().contains("/")
                ? problem
                : new Problem(FOLDER + problem.file(), problem.line(), problem.column(), problem.message());
    }

    private static Future<List<String>> settled() {
        return Future.succeededFuture(List.of());
    }

    /**
     * Keeps the newest version, or, when this release cannot use it, publishes the directory's rules once more.
     *
     * @param errors why the directory's rules do not hold; none when nothing is wrong with them
     * @param spare the directory's rules, null when they are of no use either
     */
    private Future<List<String>> kept(List<Problem> errors, @Nullable RuleTexts spare) {
        return publisher.refresh().compose(done -> {
            if (publisher.unusable() == 0) {
                return Future.succeededFuture(told(errors));
            }
            if (spare == null) {
                return refused(errors.isEmpty() ? List.of(unusable()) : errors);
            }
            return published(spare).compose(wrong -> wrong.isEmpty() ? settled() : refused(wrong));
        });
    }

    private Problem unusable() {
        return new Problem(
                FOLDER + "version " + publisher.unusable(),
                1,
                1,
                "found: stored rules that this release cannot compile, the log says why (expected: files in " + FOLDER
                        + " that it can)");
    }

    private List<String> told(List<Problem> errors) {
        if (errors.isEmpty()) {
            return List.of();
        }
        errors.forEach(problem -> LOG.warn("The settings directory's rules are not used; problem={}", problem));
        return List.of("the rules of the settings directory are not used, version "
                + publisher.get().version() + " holds: " + errors.size() + " mistakes, the first is " + errors.get(0));
    }

    private static <T> Future<T> refused(List<Problem> problems) {
        return Future.failedFuture(new RulesException(problems));
    }
}
