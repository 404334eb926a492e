package cn.huiyin.bot.points;

import cn.huiyin.bot.community.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people of a community want to spend points on, until a leader has said yes or no.
 *
 * @param last the number of the latest
 * @param pending oldest first, {@value #PENDING_MAX} at most
 */
public record Redemptions(int last, List<Pending> pending) {
    /** Nobody wants anything. */
    public static final Redemptions NONE = new Redemptions(0, List.of());

    private static final int PENDING_MAX = 100;

    public Redemptions {
        pending = List.copyOf(pending);
    }

    /**
     * Somebody wants something.
     *
     * @param name of who wants it, as the platform shows it
     * @param cost as it was when they asked
     */
    public record Pending(int no, Account owner, String name, String gift, int cost) {}

    /** Whether no more can wait. */
    public boolean isFull() {
        return pending.size() >= PENDING_MAX;
    }

    /** The same with one more, under the next number. */
    public Redemptions with(Account owner, String name, String gift, int cost) {
        List<Pending> next = new ArrayList<>(pending);
        next.add(new Pending(last + 1, owner, name, gift, cost));
        return new Redemptions(last + 1, next);
    }

    /** The same without {@code no}. */
    public Redemptions without(int no) {
        return new Redemptions(last, pending.stream().filter(p -> p.no() != no).toList());
    }

    public Optional<Pending> of(int no) {
        return pending.stream().filter(p -> p.no() == no).findFirst();
    }

    /** How many points of {@code owner} wait to be spent. */
    public int waitingOf(Account owner) {
        return pending.stream()
                .filter(p -> p.owner().equals(owner))
                .mapToInt(Pending::cost)
                .sum();
    }
}
