package cn.huiyin.bot.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number plates in their one spelling, {@code 苏FA12345}: with or without dot, spaces, in lower case or full width; of seven
 * characters, or of eight for new energy; pure.
 */
public final class Plate {
    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final String GAP = "[\\s.·•・_-]";
    private static final String LAST = "挂学警港澳";
    private static final Pattern GAPS = Pattern.compile(GAP);
    private static final Pattern WHOLE =
            Pattern.compile(PROVINCES + "[A-Z](?:[A-Z0-9]{5,6}|[A-Z0-9]{4}[" + LAST + "])");
    private static final Pattern HEAD = Pattern.compile(PROVINCES + GAP + "{0,2}[A-Z]" + GAP + "{0,2}(?=[A-Z0-9])");

    /** What new energy has behind the letter of the city: a letter first, or last. */
    private static final Pattern NEW_ENERGY = Pattern.compile("[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK]");

    private static final int SERIAL = 5;
    private static final int FOUND_MAX = 3;

    private Plate() {}

    /** {@code text} in its one spelling, if it is a plate and nothing else. */
    public static Optional<String> of(String text) {
        String plain = GAPS.matcher(Spelling.plain(text)).replaceAll("");
        return WHOLE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** A plate in a text: from which character, up to which. */
    private record Found(String plate, int start, int end) {}

    /** The first plates in {@code text}, each once. */
    public static List<String> in(String text) {
        return found(text).stream().map(Found::plate).distinct().toList();
    }

    /** {@code text} without the first plate in it. */
    public static String without(String text) {
        return found(text).stream()
                .findFirst()
                .map(found -> text.substring(0, found.start()) + " " + text.substring(found.end()))
                .orElse(text);
    }

    private static List<Found> found(String text) {
        String plain = Spelling.plain(text);
        List<Found> found = new ArrayList<>();
        Matcher head = HEAD.matcher(plain);
        for (int from = 0; found.size() < FOUND_MAX && head.find(from); from = head.end()) {
            String city = GAPS.matcher(head.group()).replaceAll("");
            serial(plain, head.end())
                    .map(serial -> new Found(city + serial.plate(), head.start(), serial.end()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** What stands behind the letter of the city: of letters and digits that run on, as many as a plate has. */
    private static Optional<Found> serial(String text, int at) {
        StringBuilder run = new StringBuilder();
        int[] ends = new int[SERIAL + 3];
        for (int i = at; i < text.length() && run.length() <= SERIAL + 1; i++) {
            char c = text.charAt(i);
            if (Spelling.isCode(c)) {
                run.append(c);
                ends[run.length()] = i + 1;
            } else if (run.length() == SERIAL - 1 && LAST.indexOf(c) >= 0) {
                return Optional.of(new Found(run.append(c).toString(), at, i + 1));
            } else if (!goesOn(text, i, run.length())) {
                break;
            }
        }
        int length = length(run);
        return length == 0 ? Optional.empty() : Optional.of(new Found(run.substring(0, length), at, ends[length]));
    }

    /** A gap goes on with letters and digits as long as they are too few. */
    private static boolean goesOn(String text, int gap, int soFar) {
        return soFar < SERIAL
                && gap + 1 < text.length()
                && GAPS.matcher(text.substring(gap, gap + 1)).matches()
                && Spelling.isCode(text.charAt(gap + 1));
    }

    /** How much of {@code run} is a serial; 0 when it is too short for one. */
    private static int length(CharSequence run) {
        if (run.length() <= SERIAL + 1) {
            return run.length() < SERIAL ? 0 : run.length();
        }
        return NEW_ENERGY.matcher(run.subSequence(0, SERIAL + 1)).matches() ? SERIAL + 1 : SERIAL;
    }

    /** As it is shown to those who may read it: 苏F·A12345. */
    public static String shown(String plate) {
        return plate.substring(0, 2) + "·" + plate.substring(2);
    }
}
