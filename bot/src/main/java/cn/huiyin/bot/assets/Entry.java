package cn.huiyin.bot.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line for the register, checked: what somebody wrote in a chat or in a row of a table.
 *
 * @param also as {@link Asset#also}
 */
public record Entry(Mark mark, List<Mark> also, String name, String phone) {
    /** How long a name may be. */
    public static final int NAME_CHARS_MAX = 20;

    private static final Pattern PHONE_GAPS = Pattern.compile("[\\s()]");
    private static final Pattern COUNTRY = Pattern.compile("^\\+?86-?(?=1)");
    private static final Pattern PHONE =
            Pattern.compile("1[3-9]\\d-?\\d{4}-?\\d{4}|(?:0\\d{2,3}-?)?[2-9]\\d{6,7}|[48]00-?\\d{3}-?\\d{4}");
    private static final String LIFT_EXPECTED = "a lift with its building, as 2幢1号梯";

    public Entry {
        also = List.copyOf(also);
    }

    /** The columns of a table. */
    public enum Column {
        PLATE("plate", "车牌"),
        BAY("bay", "车位"),
        LIFT("lift", "梯号"),
        NAME("name", "姓名"),
        PHONE("phone", "电话");

        private final String word;
        private final String title;

        Column(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** Its name in JSON. */
        public String word() {
            return word;
        }

        /** Its name above a table for people. */
        public String title() {
            return title;
        }
    }

    /**
     * Something that cannot be taken as it stands.
     *
     * @param found what stands there; empty where nothing does
     */
    public record Mistake(Column column, String found, String expected) {
        /** The column only: what stands there may be somebody's phone. */
        @Override
        public String toString() {
            return "Mistake[" + column + "]";
        }
    }

    /**
     * A line as it was written; what is blank was left out.
     *
     * @param plate of a vehicle
     * @param bay of a vehicle, or a bay that has an owner
     * @param lift by its building and number
     */
    public record Line(String plate, String bay, String lift, String name, String phone) {
        /** What is wrong with it; nothing when it can be taken. */
        public List<Mistake> mistakes() {
            List<Mistake> all = new ArrayList<>();
            if (!plate.isBlank() && Plate.of(plate).isEmpty()) {
                all.add(new Mistake(Column.PLATE, plate, "a plate, as 苏F·A12345"));
            }
            if (!bay.isBlank() && Bay.of(bay).isEmpty()) {
                all.add(new Mistake(Column.BAY, bay, "the number of a bay, as B2-117"));
            }
            if (!lift.isBlank() && (Lift.of(lift).isEmpty() || !plate.isBlank() || !bay.isBlank())) {
                all.add(new Mistake(
                        Column.LIFT,
                        lift,
                        Lift.of(lift).isEmpty() ? LIFT_EXPECTED : "nothing beside a plate or a bay"));
            }
            if (plate.isBlank() && bay.isBlank() && lift.isBlank()) {
                all.add(new Mistake(Column.PLATE, "", "a plate, a bay or a lift"));
            }
            if (name.isBlank() || name.strip().length() > NAME_CHARS_MAX) {
                all.add(new Mistake(Column.NAME, name, "whom to call, " + NAME_CHARS_MAX + " characters at most"));
            }
            if (Entry.phone(phone).isEmpty()) {
                all.add(new Mistake(Column.PHONE, phone, "a phone number, as 13800000000 or 0513-85000000"));
            }
            return all;
        }

        /** What it says; only for a line without mistakes. */
        public Entry entry() {
            String digits = Entry.phone(phone).orElseThrow();
            Optional<Mark> parked = Bay.of(bay).map(number -> new Mark(Mark.Kind.BAY, number));
            Optional<Mark> vehicle = Plate.of(plate).map(p -> new Mark(Mark.Kind.VEHICLE, p));
            if (vehicle.isPresent()) {
                return new Entry(vehicle.get(), parked.stream().toList(), name.strip(), digits);
            }
            return parked.map(mark -> new Entry(mark, List.of(), name.strip(), digits))
                    .orElseGet(() -> of(Lift.of(lift).orElseThrow(), digits));
        }

        private Entry of(Lift.Named named, String digits) {
            return new Entry(
                    new Mark(Mark.Kind.LIFT, named.name()),
                    List.of(new Mark(Mark.Kind.BUILDING, named.building())),
                    name.strip(),
                    digits);
        }

        /** Whose it is stays out of logs. */
        @Override
        public String toString() {
            return "Line[]";
        }
    }

    /** Whether {@code written} is a phone number and nothing else. */
    public static boolean isPhone(String written) {
        return phone(written).isPresent();
    }

    /** {@code written} as it is kept, if it is a phone number. */
    static Optional<String> phone(String written) {
        String whole = PHONE_GAPS.matcher(Spelling.dashed(written)).replaceAll("");
        String digits = COUNTRY.matcher(whole).replaceFirst("");
        return PHONE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** The sort only: whose it is stays out of logs. */
    @Override
    public String toString() {
        return "Entry[" + mark.kind() + "]";
    }
}
