package cn.huiyin.bot.web;

import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.rules.Evidence;
import cn.huiyin.rules.Modifier;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RunnerUp;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a text was read as. */
final class ReadingView {
    private static final double HUNDREDTHS = 100.0;

    private ReadingView() {}

    static JsonObject json(Readings.Understood understood) {
        JsonArray others = new JsonArray();
        understood.reading().others().forEach(other -> others.add(json(other)));
        return json(understood.reading())
                .put("rulesVersion", understood.rulesVersion())
                .put("guide", json(understood.answer()))
                .put("others", others);
    }

    private static JsonObject json(Reading reading) {
        JsonArray modifiers = new JsonArray();
        reading.modifiers().stream().sorted().map(Modifier::word).forEach(modifiers::add);
        return new JsonObject()
                .put("intent", reading.intent().word())
                .put("category", reading.category())
                .put("urgency", reading.urgency().word())
                .put("confidence", Math.round(reading.confidence() * HUNDREDTHS) / HUNDREDTHS)
                .put("place", reading.place().isEmpty() ? null : PlaceView.json(reading.place()))
                .put("rule", reading.rule())
                .put("evidence", evidence(reading.evidence()))
                .put("modifiers", modifiers)
                .put("runnerUp", json(reading.runnerUp()));
    }

    static JsonArray evidence(List<Evidence> evidence) {
        JsonArray all = new JsonArray();
        evidence.forEach(e -> all.add(
                new JsonObject().put("text", e.text()).put("start", e.start()).put("end", e.end())));
        return all;
    }

    private static @Nullable JsonObject json(GuideBook.@Nullable Found answer) {
        return answer == null
                ? null
                : new JsonObject().put("id", answer.guide().id()).put("unasked", answer.isPlain());
    }

    private static @Nullable JsonObject json(@Nullable RunnerUp runnerUp) {
        return runnerUp == null
                ? null
                : new JsonObject()
                        .put("rule", runnerUp.rule())
                        .put("category", runnerUp.category())
                        .put("why", runnerUp.why());
    }
}
