package cn.huiyin.rules;

import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.place.PlaceFinder;
import cn.huiyin.rules.text.NormalText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a judgement into the words of a {@link Reading}, with offsets of the original text and a place for each matter. */
final class ReadingWriter {
    private static final double CONFIDENCE_MIN = 0.3;
    private static final double CONFIDENCE_SPAN = 0.65;
    private static final double CHATTER_CONFIDENCE = 0.9;
    private static final int OTHERS_MAX = 3;
    private static final double OTHERS_STRENGTH_MIN = 0.8;

    private final NormalText text;
    private final Places places;
    private final Place wholePlace;
    private final Judgement judgement;

    ReadingWriter(NormalText text, Places places, Place wholePlace, Judgement judgement) {
        this.text = text;
        this.places = places;
        this.wholePlace = wholePlace;
        this.judgement = judgement;
    }

    Reading reading() {
        CategoryVerdict category = judgement.category();
        return category == null ? withoutCategory() : withCategory(category);
    }

    private Reading withoutCategory() {
        IntentVerdict intent = judgement.intent();
        Held deciding = intent.deciding();
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        modifiers.addAll(judgement.modifiers());
        return new Reading(
                intent.intent(),
                null,
                urgency(Urgency.NORMAL),
                intent.strength() == 0 ? CHATTER_CONFIDENCE * (1 - intent.against()) : confidence(1, 1),
                wholePlace,
                deciding == null ? null : deciding.rule().id(),
                deciding == null ? List.of() : evidence(deciding),
                modifiers,
                null,
                List.of());
    }

    private Reading withCategory(CategoryVerdict category) {
        List<Claim> others = others(category.deciding());
        List<Claim> matters = new ArrayList<>(others);
        matters.add(category.deciding());
        List<Reading> otherReadings = new ArrayList<>(others.size());
        for (Claim claim : others) {
            otherReadings.add(other(claim, placeOf(claim, matters)));
        }
        return new Reading(
                judgement.intent().intent(),
                category.deciding().category(),
                urgency(category.urgency()),
                confidence(category.margin(), category.deciding().strength()),
                placeOf(category.deciding(), matters),
                category.deciding().ruleId(),
                evidence(category.deciding().held()),
                category.deciding().modifiers(),
                category.runnerUp(),
                otherReadings);
    }

    private Reading other(Claim claim, Place place) {
        return new Reading(
                judgement.intent().intent(),
                claim.category(),
                claim.outcome().urgency(),
                confidence(1, claim.strength()),
                place,
                claim.ruleId(),
                evidence(claim.held()),
                claim.modifiers(),
                null,
                List.of());
    }

    /** Claims to another category whose words stand in clauses of their own: a second matter in the same message. */
    private List<Claim> others(Claim main) {
        List<Claim> eligible = judgement.eligible();
        if (eligible.size() < 2) {
            return List.of();
        }
        eligible.sort(Claim.ORDER);
        List<Claim> others = new ArrayList<>();
        Set<Integer> taken = new TreeSet<>(clausesOf(main));
        Set<String> categories = new TreeSet<>(Set.of(main.category()));
        for (Claim claim : eligible) {
            boolean strong = claim.supportOfReport() >= OTHERS_STRENGTH_MIN;
            Set<Integer> own = strong ? clausesOf(claim) : Set.of();
            if (strong
                    && Collections.disjoint(own, taken)
                    && judgement.intent().intent() == Intent.REPORT
                    && others.size() < OTHERS_MAX
                    && categories.add(claim.category())) {
                others.add(claim);
                taken.addAll(own);
            }
        }
        return others;
    }

    private Set<Integer> clausesOf(Claim claim) {
        Set<Integer> clauses = new TreeSet<>();
        claim.held().evidence().forEach(span -> clauses.add(judgement.clauses().at(span.start())));
        return clauses;
    }

    /** The place named between the matter before and the end of this one, else the one that the whole message names. */
    private Place placeOf(Claim claim, List<Claim> matters) {
        if (matters.size() == 1) {
            return wholePlace;
        }
        int last = lastClauseOf(claim);
        int first = 0;
        boolean isLastMatter = true;
        for (Claim matter : matters) {
            int end = lastClauseOf(matter);
            first = end < last ? Math.max(first, end + 1) : first;
            isLastMatter &= end <= last;
        }
        int length = text.text().length();
        int end = isLastMatter ? length : judgement.clauses().endOf(last, length);
        Place own = PlaceFinder.find(text.slice(judgement.clauses().startOf(first), end), places.estates())
                .place();
        return own.isEmpty() ? wholePlace : own;
    }

    private int lastClauseOf(Claim claim) {
        Set<Integer> clauses = clausesOf(claim);
        return clauses.isEmpty() ? 0 : Collections.max(clauses);
    }

    private Urgency urgency(Urgency ofCategory) {
        boolean matters = judgement.intent().intent() == Intent.REPORT
                || judgement.intent().intent() == Intent.SCAM;
        return matters ? ofCategory.atLeast(judgement.raisedUrgency()) : Urgency.NORMAL;
    }

    private double confidence(double margin, double strength) {
        double ahead = Math.min(margin, judgement.intent().margin());
        return (CONFIDENCE_MIN + CONFIDENCE_SPAN * Math.sqrt(ahead)) * (0.4 + 0.6 * strength);
    }

    private List<Evidence> evidence(@Nullable Held held) {
        List<Evidence> evidence = new ArrayList<>();
        if (held != null) {
            for (Span span : held.words()) {
                int start = text.originalStart(span.start());
                int end = text.originalEnd(span.end());
                evidence.add(new Evidence(text.original().substring(start, end), start, end));
            }
        }
        return evidence;
    }
}
