package cn.huiyin.rules.place;

import cn.huiyin.rules.Place;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.text.NormalText;
import java.util.List;

/** Finds the place that a text names. */
public final class PlaceFinder {
    /**
     * A place and where its parts stand.
     *
     * @param spans of the normalised text, in its order
     */
    public record Found(Place place, List<Span> spans) {}

    private PlaceFinder() {}

    /** The place that the text names; where it names several, the first one that says most. */
    public static Found find(NormalText text, EstateIndex estates) {
        return new Found(Place.NONE, List.of());
    }
}
