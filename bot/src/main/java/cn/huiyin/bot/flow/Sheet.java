package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.guide.Answers;
import cn.huiyin.bot.points.Awards;
import cn.huiyin.bot.points.Purse;
import cn.huiyin.bot.points.Redemptions;
import java.time.Duration;
import java.util.Optional;

/**
 * A small record beside the tickets that few decisions need, and what stands on it before anybody has written. It is read when a
 * decision asks for it, and written in the same step as everything else that follows, unless it has changed since.
 *
 * @param <T> what is written on it
 */
public sealed interface Sheet<T extends Record> {
    /** What stands on it before anybody has written. */
    T blank();

    /** What is written on it: the class of the blank, since records have no subclasses. */
    @SuppressWarnings("unchecked")
    default Class<T> type() {
        return (Class<T>) blank().getClass();
    }

    /** How long it is kept after it was last written; none: for good. */
    default Optional<Duration> life() {
        return Optional.empty();
    }

    /** What was answered from guides in a chat. */
    record OfAnswers(Chat chat) implements Sheet<Answers> {
        @Override
        public Answers blank() {
            return Answers.NONE;
        }

        @Override
        public Optional<Duration> life() {
            return Optional.of(Answers.KEPT);
        }
    }

    /** What somebody's points come to in a community. */
    record OfPurse(String community, Account owner) implements Sheet<Purse> {
        @Override
        public Purse blank() {
            return Purse.EMPTY;
        }
    }

    /** What points a ticket has brought. */
    record OfAwards(String ticket) implements Sheet<Awards> {
        @Override
        public Awards blank() {
            return Awards.NONE;
        }
    }

    /** What people of a community want to spend points on. */
    record OfRedemptions(String community) implements Sheet<Redemptions> {
        @Override
        public Redemptions blank() {
            return Redemptions.NONE;
        }
    }

    /**
     * What stands on a sheet.
     *
     * @param version counts how often it was written, 0 for never
     */
    record Filled(long version, Record content) {}
}
