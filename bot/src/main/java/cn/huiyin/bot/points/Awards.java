package cn.huiyin.bot.points;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Merit;
import java.util.ArrayList;
import java.util.List;

/**
 * What one ticket has brought to whom, so that nothing is given twice and all of it can be taken back.
 *
 * @param all in the order in which it was given; what was taken back stands there once more, below zero
 */
public record Awards(List<Award> all) {
    /** Nothing was given. */
    public static final Awards NONE = new Awards(List.of());

    /** Points of {@code owner} for {@code merit}. */
    public record Award(Account owner, Merit merit, int points) {}

    public Awards {
        all = List.copyOf(all);
    }

    /** Whether {@code owner} was given something for {@code merit}, whatever became of it. */
    public boolean has(Account owner, Merit merit) {
        return all.stream().anyMatch(a -> a.owner().equals(owner) && a.merit() == merit);
    }

    /** What {@code owner} still has for {@code merit}. */
    public int left(Account owner, Merit merit) {
        return all.stream()
                .filter(a -> a.owner().equals(owner) && a.merit() == merit)
                .mapToInt(Award::points)
                .sum();
    }

    /** The same with one more. */
    public Awards with(Account owner, Merit merit, int points) {
        List<Award> next = new ArrayList<>(all);
        next.add(new Award(owner, merit, points));
        return new Awards(next);
    }
}
