package cn.huiyin.bot.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the embedded server printed since it started. */
record RedisLog(Path file) {
    private static final Pattern WARNING = Pattern.compile("^\\d+:[A-Z] [^*#]*# (?!WARNING)(.*)$");
    /** It prints these as warnings at every start. */
    private static final List<String> GREETINGS = List.of(
            "oO0OoO",
            "Redis version",
            "Configuration loaded",
            "Server initialized",
            "User requested",
            "Redis is now ready");

    private static final int WARNINGS_MAX = 3;

    /** Its last warnings in one line, empty when it had none; hints about the machine's settings are left out. */
    String warnings() {
        List<String> told = lines().stream()
                .map(WARNING::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1).strip())
                .filter(line -> GREETINGS.stream().noneMatch(line::startsWith))
                .toList();
        return String.join("; ", told.subList(Math.max(0, told.size() - WARNINGS_MAX), told.size()));
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
