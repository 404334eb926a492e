package cn.huiyin.bot.config;

import cn.huiyin.rules.source.YamlValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks up {@code ${NAME}} in texts of the settings, so that secrets need not stand in files. */
record Environment(Map<String, String> variables) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    /** A text that must be there with its variables filled in; none, with the problem told, when that cannot be. */
    Optional<String> expanded(YamlValue mapping, String key) {
        String text = Fields.text(mapping, key);
        YamlValue value = mapping.get(key);
        boolean complete = !text.isEmpty();
        for (String name : VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            if (variables.getOrDefault(name, "").isBlank()) {
                value.problem(
                        "found: ${" + name + "}, which is not set (expected: the environment variable " + name + ")");
                complete = false;
            }
        }
        return complete ? Optional.of(filled(text)) : Optional.empty();
    }

    private String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    }
}
