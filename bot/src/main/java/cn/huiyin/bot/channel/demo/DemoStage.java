package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Tells the page who is there, where they can talk, and how much. */
final class DemoStage {
    /** What is said of a place of the grid, so that a first visitor's report reaches those who look after it. */
    private static final List<String> REPORTS = List.of("窨井盖缺失,存在安全隐患", "楼上每天半夜还在拖桌子，劝了几次都不听");

    private static final String CHATTER = "今天菜场的青菜真新鲜";
    private static final String BUILDING = "60";

    private DemoStage() {}

    static JsonObject json(String channel, List<Community> communities) {
        DemoCast cast = new DemoCast(channel, communities);
        JsonArray all = new JsonArray();
        communities.forEach(community -> all.add(json(cast, community)));
        JsonArray speakers = new JsonArray();
        cast.speakers().forEach(speaker -> speakers.add(json(speaker)));
        return new JsonObject()
                .put("channel", channel)
                .put("title", "回音演示")
                .put("communities", all)
                .put("speakers", speakers)
                .put("limits", limits());
    }

    private static JsonObject limits() {
        return new JsonObject()
                .put("textChars", DemoMessages.TEXT_CHARS_MAX)
                .put("images", DemoMessages.IMAGES_MAX)
                .put("imageBytes", DemoPictures.BYTES_MAX)
                .put("imageTypes", new JsonArray(DemoPictures.types()));
    }

    private static JsonObject json(DemoCast cast, Community community) {
        JsonArray grids = new JsonArray();
        for (Grid grid : community.grids()) {
            JsonArray groups = new JsonArray();
            cast.groups(community, grid)
                    .forEach(g -> groups.add(new JsonObject().put("id", g.id()).put("name", g.name())));
            grids.add(json(grid).put("groups", groups));
        }
        return new JsonObject()
                .put("id", community.id())
                .put("name", community.name())
                .put("street", community.street())
                .put("grids", grids);
    }

    private static JsonObject json(Grid grid) {
        JsonArray microgrids = new JsonArray();
        for (MicroGrid micro : grid.microgrids()) {
            microgrids.add(new JsonObject()
                    .put("id", micro.id())
                    .put("name", micro.name())
                    .put("workers", new JsonArray(micro.workers())));
        }
        return new JsonObject()
                .put("id", grid.id())
                .put("name", grid.name())
                .put("leader", grid.leader())
                .put("workers", new JsonArray(grid.workers()))
                .put(
                        "estates",
                        new JsonArray(grid.covers().stream()
                                .map(Cover::estate)
                                .distinct()
                                .toList()))
                .put("microgrids", microgrids)
                .put("examples", examples(grid));
    }

    /** Sentences for a first visitor of the grid's chats: a report, a quarrel, chatter. */
    private static JsonArray examples(Grid grid) {
        JsonArray examples = new JsonArray();
        for (String report : REPORTS) {
            grid.covers().stream().findFirst().ifPresent(cover -> examples.add(place(cover) + report));
        }
        return examples.add(CHATTER);
    }

    private static String place(Cover cover) {
        if (cover.buildings().equals(Buildings.ALL)) {
            return cover.estate() + "门口";
        }
        String building = cover.buildings().contain(BUILDING)
                ? BUILDING
                : cover.buildings().firstCommon(Buildings.ALL).orElse("1");
        return cover.estate() + building + "幢";
    }

    private static JsonObject json(DemoCast.Speaker speaker) {
        return new JsonObject()
                .put("user", speaker.user())
                .put("name", speaker.name())
                .put("role", speaker.role().name().toLowerCase(Locale.ROOT))
                .put("title", speaker.title())
                .put("person", speaker.person())
                .put("community", speaker.community())
                .put("grids", new JsonArray(speaker.grids()));
    }
}
