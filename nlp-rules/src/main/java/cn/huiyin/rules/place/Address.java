package cn.huiyin.rules.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbered part of a place: building, unit, floor and room, normalised, as they stand together in the text.
 *
 * @param start offset of the first character
 * @param end offset after the last
 * @param marked whether the building has a mark of its own, 幢 or 号楼, and is no guess
 * @param buildings every building it names; empty when it names none
 */
record Address(
        int start,
        int end,
        boolean marked,
        List<String> buildings,
        @Nullable String unit,
        @Nullable String floor,
        @Nullable String room) {

    @Nullable
    String building() {
        return buildings.isEmpty() ? null : buildings.get(0);
    }

    /** Whether it names one building and nothing in it. */
    boolean isBare() {
        return buildings.size() == 1 && unit == null && floor == null && room == null;
    }

    /** Collects the parts while reading on. Not thread-safe. */
    static final class Draft {
        private final int start;
        private int end;
        private boolean marked;
        private List<String> buildings = List.of();
        private @Nullable String unit;
        private @Nullable String floor;
        private @Nullable String room;

        Draft(int start) {
            this.start = start;
            this.end = start;
        }

        int end() {
            return end;
        }

        boolean hasBuilding() {
            return !buildings.isEmpty();
        }

        boolean isMarked() {
            return marked;
        }

        boolean hasUnit() {
            return unit != null;
        }

        boolean hasFloor() {
            return floor != null;
        }

        boolean hasRoom() {
            return room != null;
        }

        Draft buildings(List<String> named, int upTo) {
            buildings = named;
            end = upTo;
            return this;
        }

        /** The building is no guess. */
        Draft marked() {
            marked = true;
            return this;
        }

        Draft unit(String named, int upTo) {
            unit = named;
            end = upTo;
            return this;
        }

        Draft floor(String named, int upTo) {
            floor = named;
            end = upTo;
            return this;
        }

        Draft room(String named, int upTo) {
            room = named;
            end = upTo;
            return this;
        }

        Address done() {
            return new Address(start, end, marked, buildings, unit, floor, room);
        }
    }
}
