package cn.huiyin.bot.config;

import cn.huiyin.bot.community.BulletinPlan;
import cn.huiyin.rules.source.YamlValue;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a community's figures are told, and where. */
final class BulletinPlanReader {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final String EXPECTED = "an hour as 17:30, or \"\" for never";

    private BulletinPlanReader() {}

    static BulletinPlan plan(YamlValue reports) {
        reports.only("chats", "daily", "weekly");
        return new BulletinPlan(
                reports.get("chats").list().stream().map(GridReader::group).toList(),
                time(reports.get("daily"), BulletinPlan.STANDARD.daily()),
                time(reports.get("weekly"), BulletinPlan.STANDARD.weekly()));
    }

    private static Optional<LocalTime> time(YamlValue value, Optional<LocalTime> fallback) {
        return value.parsed(EXPECTED, fallback, BulletinPlanReader::time);
    }

    private static Optional<LocalTime> time(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher form = TIME.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("time: " + text + " (expected: " + EXPECTED + ")");
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time: " + text + " (expected: " + EXPECTED + ")", e);
        }
    }
}
