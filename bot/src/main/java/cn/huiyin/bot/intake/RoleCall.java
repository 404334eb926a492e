package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Community;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody is called by the role that they hold in a grid: @矛调员; pure.
 *
 * @param role its name in the settings
 * @param rest what is said beside it
 */
record RoleCall(String role, String rest) {
    private static final Pattern AT = Pattern.compile("[@＠]\\s?");
    private static final Pattern BEHIND = Pattern.compile("^[\\s,，:：、。!！~]+");

    /** The first role of {@code community} that {@code text} calls. */
    static Optional<RoleCall> in(String text, Community community) {
        Matcher at = AT.matcher(text);
        while (at.find()) {
            int start = at.end();
            Optional<String> role = community.roles().stream()
                    .filter(name -> text.startsWith(name, start))
                    .max(Comparator.comparingInt(String::length));
            if (role.isPresent()) {
                String before = text.substring(0, at.start());
                String behind = text.substring(start + role.get().length());
                return Optional.of(new RoleCall(
                        role.get(), (before + BEHIND.matcher(behind).replaceFirst("")).strip()));
            }
        }
        return Optional.empty();
    }
}
