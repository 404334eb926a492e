package cn.huiyin.bot.dispatch;

import cn.huiyin.rules.Place;
import org.jspecify.annotations.Nullable;

/** How a place is said; pure. */
public final class PlaceWords {
    private PlaceWords() {}

    /** For a group: nothing finer than the unit; empty when nothing is known. */
    public static String forGroup(Place place) {
        String named = part(place.estate(), "") + building(place.building()) + part(place.unit(), "单元");
        return !named.isEmpty() ? named : part(place.road(), "") + part(place.landmark(), "");
    }

    /** For those who go there: with floor and room, and what was said of the spot. */
    public static String forHandler(Place place) {
        String named = part(place.estate(), "")
                + part(place.road(), "")
                + building(place.building())
                + part(place.unit(), "单元")
                + part(place.floor(), "层")
                + part(place.room(), "室");
        String landmark = part(place.landmark(), "");
        if (named.isEmpty()) {
            return landmark.isEmpty() ? place.text() : landmark;
        }
        return named.contains(landmark) ? named : named + landmark;
    }

    /** 60 is 60幢, 附51 is 附51号. */
    public static String building(@Nullable String building) {
        return building == null ? "" : building + (building.startsWith("附") ? "号" : "幢");
    }

    private static String part(@Nullable String value, String unit) {
        return value == null ? "" : value.endsWith(unit) ? value : value + unit;
    }
}
