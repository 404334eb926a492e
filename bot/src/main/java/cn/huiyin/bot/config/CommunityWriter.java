package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.BulletinPlan;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.RoadCover;
import cn.huiyin.bot.community.Route;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a community as {@link CommunityReader} reads it: reading what was written gives an equal community. Used once. */
public final class CommunityWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Community community;
    private final YamlLines out = new YamlLines();

    private CommunityWriter(Community community) {
        this.community = community;
    }

    /**
     * What was written.
     *
     * @param marks number of a line to what begins there, as {@code people/w1} or {@code grids/g1/estates/0}
     */
    public record Written(String text, Map<Integer, String> marks) {
        public Written {
            marks = Map.copyOf(marks);
        }

        /** What stands in line {@code line}. */
        public Optional<String> markOf(int line) {
            return Optional.ofNullable(new TreeMap<>(marks).floorEntry(line)).map(Map.Entry::getValue);
        }
    }

    /** {@code community} as a file of the settings. */
    public static Written write(Community community) {
        return new CommunityWriter(community).all();
    }

    private Written all() {
        Commons commons = community.commons();
        out.mark("community");
        out.line("id: " + YamlLines.text(community.id()));
        out.line("name: " + YamlLines.text(community.name()));
        out.line("street: " + YamlLines.text(community.street()));
        if (commons.backstop() != null) {
            out.line("backstop: " + YamlLines.text(commons.backstop()));
        }
        if (!commons.roles().isEmpty()) {
            out.line("roles: " + YamlLines.lists(commons.roles()));
        }
        if (!commons.answer().equals(Commons.ANSWER)) {
            out.line("answer: "
                    + YamlLines.text(commons.answer().map(Span::toString).orElse("")));
        }
        out.line("grids:");
        community.grids().forEach(this::grid);
        out.section("people", community.people(), "people/", Person::id, CommunityWriter::person);
        volunteers(commons);
        out.section("rosters", commons.rosters(), "rosters/", r -> r.id(), RosterWriter::item);
        out.section("parties", community.parties(), "parties/", Party::id, CommunityWriter::party);
        out.section(
                "routes",
                community.routes(),
                "routes/",
                r -> Integer.toString(community.routes().indexOf(r)),
                CommunityWriter::route);
        reports(commons.bulletins());
        if (commons.points() != null) {
            PointsWriter.write(commons.points(), out);
        }
        return out.written();
    }

    private void volunteers(Commons commons) {
        out.section(
                "posts",
                commons.posts(),
                "posts/",
                post -> post.name(),
                post -> new YamlLines.Item().text("name", post.name()).list("words", post.words()));
        out.section(
                "reporters",
                commons.couriers(),
                "reporters/",
                courier -> courier.id(),
                courier -> new YamlLines.Item()
                        .text("id", courier.id())
                        .text("name", courier.name())
                        .raw("accounts", YamlLines.texts(courier.accounts())));
    }

    private void grid(Grid grid) {
        String key = "grids/" + grid.id();
        out.mark(key);
        out.line("  - id: " + YamlLines.text(grid.id()));
        out.line("    name: " + YamlLines.text(grid.name()));
        if (grid.kind() == Grid.Kind.DEDICATED) {
            out.line("    kind: dedicated");
        }
        area(grid.area(), key, "    ");
        out.line("    workers: " + YamlLines.list(grid.workers()));
        out.line("    leader: " + YamlLines.text(grid.leader()));
        if (!grid.groups().isEmpty()) {
            out.line("    groups: " + chats(grid.groups()));
        }
        if (!grid.roles().isEmpty()) {
            out.line("    roles: " + YamlLines.lists(grid.roles()));
        }
        if (grid.duty() != null) {
            out.line("    duty: " + YamlLines.text(grid.duty()));
        }
        if (!grid.microgrids().isEmpty()) {
            out.line("    microgrids:");
            grid.microgrids().forEach(this::microgrid);
        }
    }

    private void microgrid(MicroGrid microgrid) {
        String key = "microgrids/" + microgrid.id();
        out.mark(key);
        out.line("      - id: " + YamlLines.text(microgrid.id()));
        out.line("        name: " + YamlLines.text(microgrid.name()));
        area(microgrid.area(), key, "        ");
        out.line("        workers: " + YamlLines.list(microgrid.workers()));
    }

    private void area(Area area, String key, String indent) {
        if (!area.covers().isEmpty() || !area.roads().isEmpty()) {
            out.line(indent + "covers:");
        }
        for (int i = 0; i < area.covers().size(); i++) {
            Cover cover = area.covers().get(i);
            out.mark(key + "/estates/" + i);
            out.line(indent + "  - "
                    + new YamlLines.Item()
                            .text("estate", cover.estate())
                            .list("aliases", cover.aliases())
                            .text("buildings", numbers(cover.buildings()))
                            .flow());
        }
        for (int i = 0; i < area.roads().size(); i++) {
            RoadCover cover = area.roads().get(i);
            out.mark(key + "/roads/" + i);
            out.line(indent + "  - "
                    + new YamlLines.Item()
                            .text("road", cover.road())
                            .text("numbers", numbers(cover.numbers()))
                            .flow());
        }
        out.mark(key);
        if (!area.places().isEmpty()) {
            out.line(indent + "places: " + YamlLines.list(area.places()));
        }
    }

    private static @Nullable String numbers(Buildings buildings) {
        return buildings.equals(Buildings.ALL) ? null : buildings.text();
    }

    private static String chats(List<Chat> chats) {
        return "["
                + String.join(
                        ", ",
                        chats.stream()
                                .map(chat -> new YamlLines.Item()
                                        .text("channel", chat.channel())
                                        .text("chat", chat.id())
                                        .flow())
                                .toList())
                + "]";
    }

    private static YamlLines.Item person(Person person) {
        return new YamlLines.Item()
                .text("id", person.id())
                .text("name", person.name())
                .raw("accounts", YamlLines.texts(person.accounts()))
                .list("posts", person.posts());
    }

    private static YamlLines.Item party(Party party) {
        return new YamlLines.Item()
                .text("id", party.id())
                .text("name", party.name())
                .raw("kind", party.kind().word())
                .list("members", party.members())
                .raw("take", party.take() == Party.Take.ORDER ? "order" : null)
                .raw(
                        "capacity",
                        party.capacity() == null ? null : party.capacity().toString())
                .text("roster", party.roster());
    }

    private static YamlLines.Item route(Route route) {
        return new YamlLines.Item()
                .text("category", route.category())
                .text("to", route.to())
                .list("with", route.with())
                .raw("accept", span(route.limits().accept()))
                .raw("arrive", span(route.limits().arrive()))
                .raw("resolve", span(route.limits().resolve()))
                .list("late", route.late())
                .list("visits", route.visits().stream().map(Span::toString).toList())
                .raw("photo", route.needsPhoto() ? "true" : null)
                .raw("private", route.isPrivate() ? "true" : null)
                .text("confirm", route.confirm());
    }

    private static @Nullable String span(@Nullable Span span) {
        return span == null ? null : span.toString();
    }

    private void reports(BulletinPlan plan) {
        if (plan.equals(BulletinPlan.STANDARD)) {
            return;
        }
        out.mark("community");
        out.line("reports:");
        if (!plan.chats().isEmpty()) {
            out.line("  chats: " + chats(plan.chats()));
        }
        out.line("  daily: " + time(plan.daily()));
        out.line("  weekly: " + time(plan.weekly()));
    }

    private static String time(Optional<LocalTime> time) {
        return "\"" + time.map(TIME::format).orElse("") + "\"";
    }
}
