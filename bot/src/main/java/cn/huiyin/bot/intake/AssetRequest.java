package cn.huiyin.bot.intake;

import cn.huiyin.bot.assets.Bay;
import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.assets.Lift;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.assets.Plate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wants of the register of vehicles, bays and lifts; pure.
 *
 * @param line what is to be registered; nothing in it where nothing is
 * @param marks what is looked for or taken off
 */
public record AssetRequest(Act act, Entry.Line line, List<Mark> marks) {
    private static final Entry.Line NONE = new Entry.Line("", "", "", "", "");

    /** With what all forms below begin: every message is looked at, and hardly one is about this. */
    private static final String FIRST = "#车泊电资登撤删注查梯";

    private static final String THING = "(?:车辆|车牌|车位|泊位|电梯|资产)";
    private static final Pattern REGISTERED =
            Pattern.compile("#?\\s?(?:" + THING + "\\s?登记|登记\\s?" + THING + ")(?:$|[\\s:：,，]+)(.*)", Pattern.DOTALL);
    private static final Pattern REMOVED = Pattern.compile(
            "#?\\s?(?:" + THING + "\\s?(?:撤销|删除|注销)|(?:撤销|删除|注销)\\s?" + THING + ")(?:$|[\\s:：,，]+)(.*)",
            Pattern.DOTALL);
    private static final Pattern SHOWN =
            Pattern.compile("#?\\s?(?:查询?\\s?(?:车辆|车牌|车主|车位|泊位|电梯|梯号)|车辆|车牌|车主|车位|泊位|梯号)[\\s:：,，]*(.{2,40}?)"
                    + "(?:的?(?:车主|业主|电话))?(?:是谁的?)?[？?。!！\\s]{0,3}");
    private static final Pattern TOKENS = Pattern.compile("[\\s,，、;；:：/]+");
    private static final Pattern GROUPED_PHONE =
            Pattern.compile("(?<!\\d)(1[3-9]\\d)[\\s-](\\d{4})[\\s-](\\d{4})(?!\\d)");

    /** What is to be done. */
    public enum Act {
        REGISTER,
        REMOVE,
        SHOW
    }

    public AssetRequest {
        marks = List.copyOf(marks);
    }

    /** What {@code plain}, without space in front, asks for, if it is about the register. */
    public static Optional<AssetRequest> in(String plain) {
        if (plain.isEmpty() || FIRST.indexOf(plain.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher registered = REGISTERED.matcher(plain);
        if (registered.matches()) {
            Entry.Line line = line(registered.group(1));
            return Optional.of(new AssetRequest(Act.REGISTER, line, marks(line)));
        }
        Matcher removed = REMOVED.matcher(plain);
        if (removed.matches()) {
            return Optional.of(new AssetRequest(
                    Act.REMOVE, NONE, mark(removed.group(1)).stream().toList()));
        }
        Matcher shown = SHOWN.matcher(plain);
        return shown.matches()
                ? mark(shown.group(1)).map(mark -> new AssetRequest(Act.SHOW, NONE, List.of(mark)))
                : Optional.empty();
    }

    private static List<Mark> marks(Entry.Line line) {
        if (!line.mistakes().isEmpty()) {
            return List.of();
        }
        Entry entry = line.entry();
        return List.of(entry.mark());
    }

    /** What {@code text} names and nothing else. */
    private static Optional<Mark> mark(String text) {
        Optional<Mark> vehicle = Plate.of(text).map(plate -> new Mark(Mark.Kind.VEHICLE, plate));
        return vehicle.or(() -> Bay.of(text).map(bay -> new Mark(Mark.Kind.BAY, bay)))
                .or(() -> Lift.of(text).map(lift -> new Mark(Mark.Kind.LIFT, lift.name())));
    }

    /** The parts of a line in any order; what is neither plate, bay, lift nor phone is the name. */
    private static Entry.Line line(String words) {
        String plate = Plate.in(words).stream().findFirst().orElse("");
        String rest = plate.isEmpty() ? words : Plate.without(words);
        String phone = "";
        String bay = "";
        String lift = "";
        List<String> name = new ArrayList<>();
        for (String token : tokens(rest)) {
            if (phone.isEmpty() && Entry.isPhone(token)) {
                phone = token;
            } else if (lift.isEmpty() && Lift.of(token).isPresent()) {
                lift = token;
            } else if (bay.isEmpty() && Bay.of(token).isPresent()) {
                bay = token;
            } else {
                name.add(token);
            }
        }
        return new Entry.Line(plate, bay, lift, String.join(" ", name), phone);
    }

    /** The words; a phone that is written in groups is one. */
    private static List<String> tokens(String words) {
        return TOKENS.splitAsStream(GROUPED_PHONE.matcher(words).replaceAll("$1$2$3"))
                .filter(token -> !token.isBlank())
                .toList();
    }

    /** What is to be done only: whose it is stays out of logs. */
    @Override
    public String toString() {
        return "AssetRequest[" + act + "]";
    }
}
