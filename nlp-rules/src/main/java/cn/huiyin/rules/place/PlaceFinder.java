package cn.huiyin.rules.place;

import cn.huiyin.rules.Place;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.text.NormalText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the place that a text names. */
public final class PlaceFinder {
    /**
     * A place and where its parts stand.
     *
     * @param spans of the normalised text, in its order
     */
    public record Found(Place place, List<Span> spans) {}

    private static final int BREATH_CHARS_MAX = 8;
    private static final Found NOTHING = new Found(Place.NONE, List.of());

    private final NormalText text;
    private final List<Address> addresses;
    private final List<EstateIndex.Known> known;
    private final List<EstateIndex.Known> knownLandmarks;
    private final List<Span> estates;
    private final List<Span> roads;
    private final List<Span> landmarks;

    private PlaceFinder(NormalText text, EstateIndex index) {
        String normal = text.text();
        Glance glance = Glance.at(normal);
        this.text = text;
        this.addresses = glance.mayHaveAddress() ? new AddressParser(normal).all() : List.of();
        this.known = index.find(normal);
        this.knownLandmarks = index.findLandmarks(normal);
        this.estates = known.isEmpty() ? unlistedEstates(normal, glance) : spansOf(known);
        this.roads = glance.mayHaveRoad() ? Roads.in(normal) : List.of();
        this.landmarks = knownLandmarks.isEmpty() ? unlistedLandmarks(normal, glance) : spansOf(knownLandmarks);
    }

    private List<Span> unlistedEstates(String normal, Glance glance) {
        boolean possible = glance.mayHaveEstate() || !addresses.isEmpty();
        return possible ? EstateShapes.in(normal, addresses) : List.of();
    }

    private static List<Span> unlistedLandmarks(String normal, Glance glance) {
        return glance.mayHaveLandmark() ? Landmarks.in(normal) : List.of();
    }

    /**
     * The place that the text names. Where it names several buildings, the first one, with all of them listed; an estate,
     * a unit or a room may stand apart from it.
     */
    public static Found find(NormalText text, EstateIndex index) {
        return new PlaceFinder(text, index).found();
    }

    private Found found() {
        if (estates.isEmpty() && addresses.isEmpty() && roads.isEmpty() && landmarks.isEmpty()) {
            return NOTHING;
        }
        List<Span> spans = new ArrayList<>(estates);
        for (Address address : addresses) {
            spans.add(spanOf(address));
        }
        spans.addAll(roads);
        spans.addAll(landmarks);
        spans.sort(null);
        return new Found(place(), spans);
    }

    private static List<Span> spansOf(List<EstateIndex.Known> known) {
        List<Span> spans = new ArrayList<>(known.size());
        for (EstateIndex.Known name : known) {
            spans.add(name.span());
        }
        return spans;
    }

    private static Span spanOf(Address address) {
        return new Span(address.start(), address.end());
    }

    private Place place() {
        Address main = main();
        List<Span> parts = new ArrayList<>(4);
        addFirst(parts, estates);
        addFirst(parts, roads);
        addFirst(parts, landmarks);
        if (main != null) {
            parts.add(spanOf(main));
        }
        return new Place(
                written(parts),
                estate(),
                main == null ? null : main.building(),
                part(main, Address::unit),
                part(main, Address::floor),
                part(main, Address::room),
                first(roads),
                buildings(main),
                landmark());
    }

    private static void addFirst(List<Span> parts, List<Span> spans) {
        if (!spans.isEmpty()) {
            parts.add(spans.get(0));
        }
    }

    /** The first building with a mark of its own, else the first that may be one, else whatever was numbered. */
    private @Nullable Address main() {
        Address main = null;
        for (int i = 0; i < addresses.size(); i++) {
            Address address = addresses.get(i);
            if (address.marked()) {
                return inDetail(i);
            }
            boolean better = main == null || (main.building() == null && address.building() != null);
            main = better ? address : main;
        }
        return main;
    }

    /** 4号楼 alone, or the room of another building that is named in the same breath: 4号楼尚品苑13号楼1104. */
    private Address inDetail(int index) {
        Address address = addresses.get(index);
        Address next = index + 1 < addresses.size() ? addresses.get(index + 1) : address;
        boolean apart = next.start() - address.end() > BREATH_CHARS_MAX;
        if (address.isBare() && next.marked() && next.room() != null && !apart) {
            boolean sameBreath =
                    text.text().substring(address.end(), next.start()).chars().allMatch(Character::isLetter);
            return sameBreath ? next : address;
        }
        return address;
    }

    /** What the address says itself, else what is said apart from it of the same building or of none. */
    private @Nullable String part(@Nullable Address main, Function<Address, @Nullable String> part) {
        if (main == null || part.apply(main) != null) {
            return main == null ? null : part.apply(main);
        }
        for (Address other : addresses) {
            boolean same = other.building() == null || Objects.equals(other.building(), main.building());
            String named = same ? part.apply(other) : null;
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private List<String> buildings(@Nullable Address main) {
        if (main == null || (addresses.size() == 1 && main.buildings().size() < 2)) {
            return main == null ? List.of() : main.buildings();
        }
        Set<String> buildings = new LinkedHashSet<>(main.buildings());
        for (Address address : addresses) {
            if (address.marked()) {
                buildings.addAll(address.buildings());
            }
        }
        return List.copyOf(buildings);
    }

    private @Nullable String estate() {
        return known.isEmpty() ? first(estates) : known.get(0).official();
    }

    private @Nullable String landmark() {
        return knownLandmarks.isEmpty()
                ? first(landmarks)
                : knownLandmarks.get(0).official();
    }

    private @Nullable String first(List<Span> spans) {
        return spans.isEmpty()
                ? null
                : text.written(spans.get(0).start(), spans.get(0).end());
    }

    /** The parts as they are written, in their order; between those that do not touch nothing is kept. */
    private String written(List<Span> parts) {
        StringBuilder written = new StringBuilder();
        int end = 0;
        parts.sort(null);
        for (Span part : parts) {
            if (part.end() > end) {
                int start = Math.max(part.start(), end);
                written.append(text.written(start, part.end()));
                end = part.end();
            }
        }
        return written.toString();
    }
}
