package cn.huiyin.bot.flow.publishing;

import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.rules.Proof;
import cn.huiyin.bot.rules.Proposal;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.suggest.Past;
import cn.huiyin.rules.suggest.RuleInsertion;
import cn.huiyin.rules.suggest.Suggester;
import cn.huiyin.rules.suggest.Suggestion;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules of what people corrected: of the newest tickets, those whose category a person decided are what the rules should
 * have known. Nothing changes before somebody accepts.
 */
public final class RuleSuggestions {
    /** How far back it looks. */
    public static final int TICKETS_MAX = 2_000;

    private static final int PAGE = 200;
    private static final int SUGGESTIONS_MAX = 20;

    /** What a rule must weigh to outdo those that decided wrongly is not known; the least that does is taken. */
    private static final List<Double> WEIGHTS = List.of(1.0, 3.0, 9.0);

    private final Ledger ledger;
    private final RulePublisher publisher;
    private final RuleVersions versions;
    private final RuleRejections rejections;
    private final Workshop workshop;
    private final Function<String, Places> places;

    /** @param places the estates of a community, by its id */
    public RuleSuggestions(
            Ledger ledger, RulePublisher publisher, Kept kept, Workshop workshop, Function<String, Places> places) {
        this.ledger = ledger;
        this.publisher = publisher;
        this.versions = kept.versions();
        this.rejections = kept.rejections();
        this.workshop = workshop;
        this.places = places;
    }

    /** What is kept of rules. */
    public record Kept(RuleVersions versions, RuleRejections rejections) {}

    /**
     * A suggestion made into a rule.
     *
     * @param snippet the rule as it would stand in {@code texts}
     * @param texts all files with the rule in them
     * @param repaired corrected texts that would be decided as people did, and are not now
     * @param spoilt texts that are decided as people left them, and would not be any more
     */
    public record Offer(Suggestion suggestion, String snippet, RuleTexts texts, int repaired, int spoilt) {}

    /** A ticket's text, with what it is about. */
    private record Case(Past past, Places places) {}

    /** What would have decided the tickets of {@code communities} as people did; those that were rejected are left out. */
    public Future<List<Offer>> of(List<String> communities) {
        if (communities.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        RuleBook book = publisher.get();
        return rejections
                .all()
                .compose(rejected -> versions.version(book.version())
                        .map(Optional::orElseThrow)
                        .compose(version -> cases(communities, new ArrayList<>(), null)
                                .compose(cases ->
                                        workshop.run(() -> offers(book.rules(), version.texts(), cases, rejected)))));
    }

    private Future<List<Case>> cases(List<String> communities, List<Case> cases, @Nullable String cursor) {
        return ledger.page(new Ledger.Query(communities, null, null, null, null, PAGE, cursor))
                .compose(page -> {
                    page.tickets().forEach(ticket -> caseOf(ticket).ifPresent(cases::add));
                    return page.next() == null || cases.size() >= TICKETS_MAX
                            ? Future.succeededFuture(cases)
                            : cases(communities, cases, page.next());
                });
    }

    /** What went where it did because nobody could say what it is tells nothing about any category. */
    private Optional<Case> caseOf(Ticket ticket) {
        Matter matter = ticket.matter();
        boolean isStopgap = matter.category().equals(Matter.UNSORTED)
                || (matter.category().equals(Matter.QUESTION) && matter.isDecidedByPerson());
        if (isStopgap) {
            return Optional.empty();
        }
        String place = matter.place().text();
        String text = place.isBlank() ? matter.text() : matter.text().replace(place, "");
        return Optional.of(new Case(
                new Past(text, matter.category(), matter.isDecidedByPerson()), places.apply(ticket.community())));
    }

    private static List<Offer> offers(RuleSet rules, RuleTexts texts, List<Case> cases, Set<String> rejected) {
        return Suggester.suggest(cases.stream().map(Case::past).toList()).stream()
                .filter(suggestion -> !rejected.contains(suggestion.id()))
                .limit(SUGGESTIONS_MAX)
                .flatMap(suggestion -> offer(rules, texts, cases, suggestion).stream())
                .toList();
    }

    /** The rule at the least weight at which it does the most good; nothing when it does none. */
    private static Optional<Offer> offer(RuleSet rules, RuleTexts texts, List<Case> cases, Suggestion suggestion) {
        Offer best = null;
        for (double weight : WEIGHTS) {
            Offer next = weighed(rules, texts, cases, suggestion, weight);
            if (next.repaired() > next.spoilt() && (best == null || gain(next) > gain(best))) {
                best = next;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int gain(Offer offer) {
        return offer.repaired() - offer.spoilt();
    }

    private static Offer weighed(
            RuleSet rules, RuleTexts texts, List<Case> cases, Suggestion suggestion, double weight) {
        String snippet = suggestion.snippet(weight);
        RuleTexts with =
                new RuleTexts(RuleInsertion.insert(texts.files(), rules.summaries(), suggestion.category(), snippet));
        RuleSet changed = compiled(with);
        int repaired = 0;
        int spoilt = 0;
        for (Case one : cases) {
            String right = one.past().category();
            boolean before =
                    Objects.equals(rules.read(one.past().text(), one.places()).category(), right);
            boolean after =
                    Objects.equals(changed.read(one.past().text(), one.places()).category(), right);
            repaired += !before && after && one.past().corrected() ? 1 : 0;
            spoilt += before && !after ? 1 : 0;
        }
        return new Offer(suggestion, snippet, with, repaired, spoilt);
    }

    private static RuleSet compiled(RuleTexts texts) {
        try {
            return Proof.compile(texts);
        } catch (RuleSyntaxException e) {
            throw new IllegalStateException("rules that hold and one of plain words always compile", e);
        }
    }

    /** Publishes the rules with the suggestion {@code id} in them; empty when there is no such suggestion any more. */
    public Future<Optional<RulePublisher.Outcome>> accept(String id, List<String> communities, String by) {
        long basedOn = publisher.get().version();
        return of(communities)
                .compose(offers -> offers.stream()
                        .filter(offer -> offer.suggestion().id().equals(id))
                        .findFirst()
                        .map(offer -> publisher
                                .publish(
                                        new Proposal(
                                                offer.texts(),
                                                RuleVersion.Origin.SUGGESTION,
                                                by,
                                                null,
                                                offer.suggestion().category() + "："
                                                        + offer.suggestion().when()),
                                        basedOn)
                                .map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** The suggestion {@code id} is not made again. */
    public Future<Void> reject(String id) {
        return rejections.add(id);
    }
}
