package cn.huiyin.bot.web;

import cn.huiyin.rules.Place;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Shows where something is. */
final class PlaceView {
    private PlaceView() {}

    static JsonObject json(Place place) {
        return new JsonObject()
                .put("text", place.text())
                .put("estate", place.estate())
                .put("building", place.building())
                .put("unit", place.unit())
                .put("floor", place.floor())
                .put("room", place.room())
                .put("road", place.road())
                .put("landmark", place.landmark())
                .put("buildings", new JsonArray(place.buildings()));
    }
}
