package cn.huiyin.bot.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes moments as people here read their clocks: {@code 2026-11-20T09:30:00.000+08:00}. */
public final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneId.of("Asia/Shanghai"));

    private Times() {}

    public static String format(Instant at) {
        return FORM.format(at);
    }

    public static @Nullable String formatOrNull(@Nullable Instant at) {
        return at == null ? null : format(at);
    }
}
