package cn.huiyin.bot.community;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * When a community's figures are told, and where.
 *
 * @param chats the leaders' chats; none: each grid's leader is told alone
 * @param daily on workdays, none: never; likewise {@code weekly}, on the first workday of a week
 */
public record BulletinPlan(List<Chat> chats, Optional<LocalTime> daily, Optional<LocalTime> weekly) {
    /** What holds where the settings say nothing else. */
    public static final BulletinPlan STANDARD =
            new BulletinPlan(List.of(), Optional.of(LocalTime.of(17, 30)), Optional.of(LocalTime.of(9, 0)));

    public BulletinPlan {
        chats = List.copyOf(chats);
    }
}
