package cn.huiyin.bot.intake;

import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.care.Rhythm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote of a household, in any order: 新建新村3幢501 独居老人 李奶奶 13800000000 每两周 由张社工负责; pure.
 *
 * @param kind why it is visited; empty when nothing was said
 * @param name of who lives there; empty likewise
 * @param phone empty likewise
 * @param worker who is to go there, in the words of who writes; empty likewise
 */
public record CareForm(String kind, String name, String phone, Optional<Rhythm> rhythm, String worker) {
    /** How long each part may be. */
    public static final int CHARS_MAX = 20;

    private static final Pattern PARTS = Pattern.compile("[\\s,，、;；。]+");
    private static final Pattern KIND = Pattern.compile(
            "独居|空巢|失独|计生特殊|孤寡|孤儿|留守|高龄|失能|半失能|卧床|残疾|重病|大病|慢病|困难|低保|特困|低收入|刑释|刑满|安置帮教|矫正|戒毒|精神|智力|心理|退役|优抚|烈属|军属|信访|困境|老人户|孕");
    private static final Pattern IN_CHARGE = Pattern.compile("(?<=^|[\\s,，、;；])负责人?[\\s:：]+");
    private static final Pattern WORKER =
            Pattern.compile("(?:由|请)(.{1,12}?)(?:负责|走访|去)|负责人?(?:是|为|给|[:：])?(.{1,12})|(.{1,12}?)负责");

    /**
     * Reads {@code words}.
     *
     * @param place the words that say where it is, which are not read again
     */
    public static CareForm of(String words, String place) {
        String kind = "";
        String phone = "";
        String worker = "";
        Optional<Rhythm> rhythm = Optional.empty();
        List<String> others = new ArrayList<>();
        for (String part : parts(words, place)) {
            Matcher who = WORKER.matcher(part);
            Optional<Rhythm> said = Rhythm.in(part);
            if (said.isPresent()) {
                rhythm = said;
            } else if (phone.isEmpty() && Entry.isPhone(part)) {
                phone = part;
            } else if (worker.isEmpty() && who.matches()) {
                worker = firstOf(who);
            } else if (kind.isEmpty() && KIND.matcher(part).find()) {
                kind = part;
            } else {
                others.add(part);
            }
        }
        if (kind.isEmpty() && others.size() > 1) {
            kind = others.remove(0);
        }
        return new CareForm(kind, String.join(" ", others), phone, rhythm, worker);
    }

    private static List<String> parts(String all, String written) {
        String place = CommandReader.halfWidth(written).strip();
        String words = IN_CHARGE.matcher(all).replaceAll("负责");
        int at = place.isEmpty() ? -1 : words.indexOf(place);
        String rest = at < 0 ? words : words.substring(0, at) + " " + words.substring(at + place.length());
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(rest, -1)) {
            if (!part.isBlank() && !part.matches("[室号户幢]")) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String firstOf(Matcher who) {
        for (int group = 1; group <= who.groupCount(); group++) {
            if (who.group(group) != null) {
                return who.group(group).strip();
            }
        }
        return "";
    }

    /** Whether every part that is there is short enough to be what it should be. */
    public boolean isShort() {
        return kind.length() <= CHARS_MAX && name.length() <= CHARS_MAX;
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return kind.isEmpty() && name.isEmpty() && phone.isEmpty() && rhythm.isEmpty() && worker.isEmpty();
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "CareForm[]";
    }
}
