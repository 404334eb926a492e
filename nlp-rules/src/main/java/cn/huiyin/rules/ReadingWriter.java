package cn.huiyin.rules;

import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.place.PlaceFinder;
import cn.huiyin.rules.text.NormalText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a judgement into the words of a {@link Reading}, with offsets of the original text and a place for each matter. */
final class ReadingWriter {
    private static final double CONFIDENCE_MIN = 0.3;
    private static final double CONFIDENCE_SPAN = 0.65;
    private static final double CHATTER_CONFIDENCE = 0.9;
    private static final int CANDIDATES_MAX = 4;

    /** Where more rules than these hold, as only for a text made for it, no part of it is judged again to tell matters apart. */
    private static final int ELIGIBLE_MAX = 200;

    private static final double OTHERS_STRENGTH_MIN = 0.8;

    private final NormalText text;
    private final Places places;
    private final Place wholePlace;
    private final Judgement judgement;
    private final Judge judge;

    /** Judges a part of the text as if it were all that was said; null when nobody has anything to say to it. */
    interface Judge {
        @Nullable
        Judgement of(String part);
    }

    ReadingWriter(NormalText text, Places places, Place wholePlace, Judgement judgement, Judge judge) {
        this.text = text;
        this.places = places;
        this.wholePlace = wholePlace;
        this.judgement = judgement;
        this.judge = judge;
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
        List<Matter> matters = others.isEmpty() ? List.of() : matters(category.deciding(), others);
        List<Reading> otherReadings = matters.stream()
                .skip(1)
                .map(matter -> other(matter.claim(), placeOf(matter, matters)))
                .toList();
        return new Reading(
                judgement.intent().intent(),
                category.deciding().category(),
                urgency(category.urgency()),
                confidence(category.margin(), category.deciding().strength()),
                matters.isEmpty() ? wholePlace : placeOf(matters.get(0), matters),
                category.deciding().ruleId(),
                evidenceOf(category.deciding()),
                category.deciding().modifiers(),
                category.runnerUp(),
                otherReadings);
    }

    /** A rule that takes whatever has an intent points at what makes the message have it. */
    private List<Evidence> evidenceOf(Claim deciding) {
        Held intent = judgement.intent().deciding();
        boolean takesAll = deciding.held().rule().when() == null;
        return evidence(takesAll && intent != null ? intent : deciding.held());
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

    /**
     * A second matter in the same message: claims to another category whose clauses say it alone, while what is left still says
     * the first matter.
     */
    private List<Claim> others(Claim main) {
        if (judgement.intent().intent() != Intent.REPORT || judgement.eligible().size() > ELIGIBLE_MAX) {
            return List.of();
        }
        List<Claim> candidates = candidates(main);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Claim> others = new ArrayList<>();
        Set<String> categories = new HashSet<>(Set.of(main.category()));
        BitSet taken = new BitSet();
        for (Claim claim : candidates) {
            BitSet own = clausesOf(claim);
            boolean free = !own.isEmpty() && !own.intersects(taken);
            if (free && !categories.contains(claim.category()) && standsAlone(claim, own, main)) {
                others.add(claim);
                categories.add(claim.category());
                taken.or(own);
            }
        }
        return others;
    }

    /** The first few in order; to sort all for them would take longer than finding them, should thousands hold. */
    private List<Claim> candidates(Claim main) {
        List<Claim> candidates = new ArrayList<>(CANDIDATES_MAX + 1);
        for (Claim claim : judgement.eligible()) {
            if (claim.supportOfReport() >= OTHERS_STRENGTH_MIN
                    && !claim.category().equals(main.category())) {
                addInOrder(claim, candidates);
            }
        }
        return candidates;
    }

    private static void addInOrder(Claim claim, List<Claim> candidates) {
        int at = candidates.size();
        while (at > 0 && Claim.inOrder(claim, candidates.get(at - 1)) < 0) {
            at--;
        }
        candidates.add(at, claim);
        if (candidates.size() > CANDIDATES_MAX) {
            candidates.remove(CANDIDATES_MAX);
        }
    }

    private boolean standsAlone(Claim claim, BitSet clauses, Claim main) {
        int first = clauses.nextSetBit(0);
        int last = lastOf(clauses);
        int mainStart = judgement.clauses().at(main.start());
        if (mainStart >= first && mainStart <= last) {
            return false;
        }
        String original = text.original();
        int start = text.originalStart(judgement.clauses().startOf(first));
        int end = last < judgement.clauses().last()
                ? text.originalStart(judgement.clauses().startOf(last + 1))
                : original.length();
        return says(original.substring(start, end), claim.category())
                && says(original.substring(0, start) + original.substring(end), main.category());
    }

    private boolean says(String part, String category) {
        Judgement alone = judge.of(part);
        CategoryVerdict verdict = alone == null ? null : alone.category();
        return alone != null
                && alone.intent().intent() == Intent.REPORT
                && verdict != null
                && verdict.deciding().category().equals(category);
    }

    /** The numbers of the clauses with words of the claim; none when what is not there makes its rule hold. */
    private BitSet clausesOf(Claim claim) {
        BitSet clauses = new BitSet();
        for (Span span : claim.held().evidence()) {
            clauses.set(judgement.clauses().at(span.start()));
        }
        return clauses;
    }

    private static int lastOf(BitSet clauses) {
        return clauses.length() - 1;
    }

    /** One of several matters of a message, with the last of its clauses. */
    private record Matter(Claim claim, int lastClause) {}

    /** The place named between the matter before and the end of this one, else the one that the whole message names. */
    private Place placeOf(Matter matter, List<Matter> matters) {
        int last = matter.lastClause();
        int first = 0;
        boolean isLastMatter = true;
        for (Matter other : matters) {
            int end = other.lastClause();
            first = end < last ? Math.max(first, end + 1) : first;
            isLastMatter &= end <= last;
        }
        int length = text.text().length();
        int end = isLastMatter ? length : judgement.clauses().endOf(last, length);
        Place own = PlaceFinder.find(text.slice(judgement.clauses().startOf(first), end), places.estates())
                .place();
        return own.isEmpty() ? wholePlace : own;
    }

    /** The main matter, which comes first, and the others; what stands in the clauses of another is that one's. */
    private List<Matter> matters(Claim main, List<Claim> others) {
        List<Matter> matters = new ArrayList<>();
        BitSet own = clausesOf(main);
        for (Claim other : others) {
            BitSet clauses = clausesOf(other);
            own.andNot(clauses);
            matters.add(new Matter(other, lastOf(clauses)));
        }
        matters.add(0, new Matter(main, Math.max(0, lastOf(own))));
        return matters;
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

    private List<Evidence> evidence(Held held) {
        return held.evidenceIn(text);
    }
}
