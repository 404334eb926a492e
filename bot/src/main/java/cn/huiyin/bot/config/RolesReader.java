package cn.huiyin.bot.config;

import cn.huiyin.rules.source.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads who holds which role, of a grid or of a community. */
final class RolesReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]{2,12}");

    private RolesReader() {}

    static Map<String, List<String>> roles(YamlValue value) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        value.entries().forEach((name, holders) -> {
            if (!NAME.matcher(name).matches()) {
                holders.problem("found: role " + name + " (expected: 2 to 12 letters, as people write it after @)");
            }
            if (holders.textValues().isEmpty()) {
                holders.problem("found: role " + name + ": nobody (expected: ids of people, asked in this order)");
            }
            roles.put(name, holders.texts().stream().map(String::strip).toList());
        });
        return roles;
    }
}
