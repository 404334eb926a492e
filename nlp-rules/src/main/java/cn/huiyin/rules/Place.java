package cn.huiyin.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter is; every part may be absent. Numbers are Arabic and stand without 幢 栋 座 号楼 单元 室; {@code 附51} and
 * {@code B2} stay as they are, letters are upper case.
 *
 * @param text the words that name the place, as written; empty when there are none
 * @param estate the official name where the community lists it, else as written
 * @param building the first building named, or the one whose room is told in the same breath
 * @param unit the first one where several are named together
 * @param floor below ground {@code -1} or {@code B1}; {@code 1-3} for several
 * @param room {@code 501、502} where several are named together, {@code 401-404} for a range
 * @param road with its number when one is given: 虹桥路12号
 * @param buildings every building named, lists and ranges written out, {@code building} first
 * @param landmark 南门岗亭旁, 地下车库
 */
public record Place(
        String text,
        @Nullable String estate,
        @Nullable String building,
        @Nullable String unit,
        @Nullable String floor,
        @Nullable String room,
        @Nullable String road,
        List<String> buildings,
        @Nullable String landmark) {
    /** No place was named. */
    public static final Place NONE = new Place("", null, null, null, null, null, null, List.of(), null);

    public Place {
        buildings = List.copyOf(buildings);
    }

    /** Whether no part of a place was named. */
    public boolean isEmpty() {
        return estate == null
                && building == null
                && unit == null
                && floor == null
                && room == null
                && road == null
                && landmark == null;
    }
}
