package cn.huiyin.bot.bench;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Post;
import cn.huiyin.bot.community.RoadCover;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.config.BotConfig;
import cn.huiyin.bot.config.Settings;
import cn.huiyin.bot.dispatch.Need;
import cn.huiyin.bot.dispatch.Router;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.rules.RuleBook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What it costs to find who is asked, in a street of 1,000 micro-grids and 40 dedicated grids with everybody on the rosters:
 * first from a place to the ladder, then from the words of the message on.
 */
public final class RoutingFigures {
    private static final int GRIDS = 25;
    private static final int ESTATES_PER_GRID = 4;
    private static final int MICROGRIDS_PER_ESTATE = 10;
    private static final int DEDICATED = 40;
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 50_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final List<Person> people = new ArrayList<>();
    private final Community community = street();
    private final Router router;
    private final Intake intake;
    private final List<Hearing> hearings;

    private RoutingFigures(Settings settings) {
        BotConfig config = settings.config();
        router = config.router();
        intake = new Intake(new Directory(List.of(community)), () -> new RuleBook(settings.rules(), 1));
        hearings = messages().stream().map(m -> intake.hear(m, community)).toList();
    }

    /** Prints the figures; the settings are those in {@code config}. */
    public static void main(String[] args) throws Exception {
        RoutingFigures figures = new RoutingFigures(Settings.read(Path.of("config"), Map.of()));
        System.out.printf(
                "%d grids, %d micro-grids, %d people, %d messages%n",
                figures.community.grids().size(),
                figures.community.grids().stream()
                        .mapToInt(g -> g.microgrids().size())
                        .sum(),
                figures.people.size(),
                figures.hearings.size());
        figures.measure("locate, route, ladder", figures::route);
        figures.measure("read, locate, route, ladder", figures::hearAndRoute);
    }

    private void route(int i) {
        Hearing hearing = hearings.get(i % hearings.size());
        way(hearing, community.locator().locate(hearing.reading().place(), hearing.here()));
    }

    private void hearAndRoute(int i) {
        Hearing hearing = intake.hear(hearings.get(i % hearings.size()).message(), community);
        way(hearing, hearing.location());
    }

    private void way(Hearing hearing, Location location) {
        String category = hearing.reading().category();
        Need need = need(location, category == null ? "其他诉求/待分类" : category).of(hearing.role());
        Router.Way way = router.way(
                community,
                need.offeredTo(hearing.post().orElse(null)),
                Map.of(),
                Presence.everybody(WorkCalendar.of(List.of()), hearing.message().at()));
        if (way.duty().ladder().steps().isEmpty()
                || router.terms(community, need.category(), hearing.reading().urgency())
                                .accept()
                        == null) {
            throw new IllegalStateException("nobody is asked");
        }
    }

    private Need need(Location location, String category) {
        if (location instanceof Location.Found found) {
            return Need.in(found.grid(), found.microgrid(), category);
        }
        if (location instanceof Location.Unclaimed unclaimed) {
            return Need.unclaimed(unclaimed.grid(), category);
        }
        return Need.in(community.grids().get(0), null, category);
    }

    private void measure(String what, IntConsumer step) {
        for (int i = 0; i < WARM_UP; i++) {
            step.accept(i);
        }
        long[] took = new long[MEASURED];
        long cpu = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            step.accept(i);
            took[i] = System.nanoTime() - began;
        }
        cpu = CPU.getCurrentThreadCpuTime() - cpu;
        Arrays.sort(took);
        System.out.printf(
                "%s: CPU %.4f ms each; wall median %.4f ms, 99 %% %.4f ms, most %.2f ms%n",
                what,
                cpu / 1e6 / MEASURED,
                took[MEASURED / 2] / 1e6,
                took[MEASURED * 99 / 100] / 1e6,
                took[MEASURED - 1] / 1e6);
    }

    private List<Message> messages() {
        List<String> texts = new ArrayList<>();
        for (int grid = 0; grid < GRIDS; grid++) {
            texts.add(estate(grid, 1) + "17幢2单元楼道灯不亮");
            texts.add(estate(grid, 3) + "39幢门口积水");
            texts.add("25幢门口的窨井盖没了");
            texts.add(estate(grid, 0) + "77幢楼下路灯不亮");
            texts.add(market(grid) + "门口路面坑洼");
            texts.add("长丰路" + (grid * 100 + 30) + "号门口路灯不亮");
            texts.add("@矛调员 2单元为停车吵起来了");
            texts.add("谁会修收音机");
        }
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            messages.add(new Message(
                    "m" + i,
                    Instant.EPOCH,
                    Chat.group("demo", "g" + i % GRIDS),
                    new Message.Sender(new Account("demo", "resident"), "居民"),
                    texts.get(i),
                    List.of(),
                    false,
                    null));
        }
        return messages;
    }

    private Community street() {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < GRIDS; i++) {
            grids.add(geographic(i));
        }
        for (int i = 0; i < DEDICATED; i++) {
            grids.add(dedicated(i));
        }
        List<Party> parties = List.of(
                party("wuye", Party.Kind.PROPERTY),
                party("shizheng", Party.Kind.DEPARTMENT),
                party("lvshi", Party.Kind.LAWYER));
        List<Route> routes = List.of(
                route("物业服务/电梯", "wuye"),
                route("物业服务/门禁安防", "wuye"),
                route("停车秩序", "wuye"),
                route("平安法治/法律咨询", "lvshi"),
                route("邻里纠纷", "role:矛调员"),
                route("市政设施/交通信号拥堵", "shizheng"),
                route("*", "grid"));
        Commons commons = new Commons(
                add("backstop", List.of()),
                Map.of("矛调员", List.of(add("mediator", List.of()))),
                List.of(new Post("电器维修", List.of("收音机", "电视"))),
                List.of());
        return new Community("street", "长街", "长街街道", grids, people, parties, routes, commons);
    }

    private Grid geographic(int i) {
        List<Cover> covers = new ArrayList<>();
        List<MicroGrid> microgrids = new ArrayList<>();
        for (int e = 0; e < ESTATES_PER_GRID; e++) {
            covers.add(new Cover(estate(i, e), List.of(), Buildings.parse("1-40")));
            for (int m = 0; m < MICROGRIDS_PER_ESTATE; m++) {
                Buildings buildings = Buildings.parse((4 * m + 1) + "-" + (4 * m + 4));
                microgrids.add(new MicroGrid(
                        "m" + i + "-" + e + "-" + m,
                        estate(i, e) + m,
                        Area.of(new Cover(estate(i, e), List.of(), buildings)),
                        List.of(add("micro" + i + "-" + e + "-" + m, m == 0 ? List.of("电器维修") : List.of()))));
            }
        }
        Area area = new Area(
                covers,
                List.of(new RoadCover("长丰路", Buildings.parse((i * 100 + 1) + "-" + (i * 100 + 100)))),
                List.of());
        return grid("g" + i, Grid.Kind.GEOGRAPHIC, area, microgrids);
    }

    private Grid dedicated(int i) {
        Area area = new Area(
                List.of(new Cover(estate(i % GRIDS, i % ESTATES_PER_GRID), List.of(), Buildings.parse("39"))),
                List.of(new RoadCover("长丰路", Buildings.parse(String.valueOf(i * 50 + 30)))),
                List.of(market(i)));
        return grid("d" + i, Grid.Kind.DEDICATED, area, List.of());
    }

    private Grid grid(String id, Grid.Kind kind, Area area, List<MicroGrid> microgrids) {
        return new Grid(
                id,
                id,
                kind,
                area,
                List.of(add(id + "w1", List.of()), add(id + "w2", List.of())),
                add(id + "l", List.of()),
                List.of(Chat.group("demo", id)),
                microgrids,
                Map.of("矛调员", List.of(add(id + "j", List.of())), "劳动协管员", List.of(add(id + "b", List.of()))),
                null);
    }

    private Party party(String id, Party.Kind kind) {
        List<String> members = List.of(add(id + "1", List.of()), add(id + "2", List.of()), add(id + "3", List.of()));
        return new Party(id, id, kind, members, Party.Take.ONE, null, null);
    }

    private static Route route(String category, String to) {
        return Route.of(category, to);
    }

    private String add(String id, List<String> posts) {
        people.add(new Person(id, id, Map.of("demo", "u-" + id), posts));
        return id;
    }

    /** Names as they are in a town: a few hundred that often begin alike. */
    private static String estate(int grid, int number) {
        return "东西南北中".charAt(grid % 5) + "" + "安平和泰康".charAt(grid / 5) + "春夏秋冬".charAt(number) + "苑";
    }

    private static String market(int i) {
        return "东西南北中".charAt(i % 5) + "" + "安平和泰康宁福禄".charAt(i / 5) + "小商品市场";
    }
}
