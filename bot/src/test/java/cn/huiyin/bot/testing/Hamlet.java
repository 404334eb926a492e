package cn.huiyin.bot.testing;

import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Route;
import java.util.List;
import java.util.Map;

/** A very small community with a grid, a micro-grid and a property company, on the channel {@code demo}. */
public final class Hamlet {
    /** Its id. */
    public static final String ID = "liuyin";

    private Hamlet() {}

    /** The community. */
    public static Community community() {
        Grid grid = new Grid(
                "east",
                "柳东网格",
                Grid.Kind.GEOGRAPHIC,
                Area.of(new Cover("柳荫里", List.of(), Buildings.parse("1-9"))),
                List.of("w1"),
                "l1",
                List.of(Chat.group("demo", "g-east"), Chat.group("hook", "g-other")),
                List.of(new MicroGrid(
                        "m5", "柳荫里5幢", Area.of(new Cover("柳荫里", List.of(), Buildings.parse("5"))), List.of("m5"))),
                Map.of(),
                null);
        return new Community(
                ID,
                "柳荫社区",
                "河东街道",
                List.of(grid),
                List.of(
                        new Person("w1", "柳东网格员", Map.of("demo", "u-w1"), List.of()),
                        new Person("l1", "柳东网格长", Map.of("demo", "u-l1"), List.of()),
                        new Person("m5", "五幢微网格员", Map.of("demo", "u-m5"), List.of()),
                        new Person("p1", "物业值班", Map.of("demo", "u-p1", "hook", "x"), List.of()),
                        new Person("p2", "物业夜班", Map.of("hook", "y"), List.of())),
                List.of(new Party(
                        "wuye", "柳荫物业", Party.Kind.PROPERTY, List.of("p1", "p2"), Party.Take.ONE, null, null)),
                List.of(Route.of("*", Route.GRID)),
                Commons.NONE);
    }
}
