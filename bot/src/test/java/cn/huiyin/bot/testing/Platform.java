package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.Channels;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A platform behind every channel that answers as it is told, and remembers what reached it. */
public final class Platform implements Channels {
    private final PinnedTime time;
    private final int perMinute;
    private final Function<Delivery, Outcome> answers;
    private final List<Attempt> attempts = new ArrayList<>();

    /** @param perMinute what one chat may be sent in any sixty seconds */
    public Platform(PinnedTime time, int perMinute, Function<Delivery, Outcome> answers) {
        this.time = time;
        this.perMinute = perMinute;
        this.answers = answers;
    }

    /**
     * One message that reached it, and what it said to that.
     *
     * @param at how much time had passed
     */
    public record Attempt(Duration at, Delivery delivery, Outcome outcome) {
        /** Whether people read it. */
        public boolean isTaken() {
            return outcome instanceof Outcome.Delivered;
        }
    }

    /** All that reached it, in order. */
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public Future<Outcome> send(Delivery delivery) {
        Outcome outcome = answers.apply(delivery);
        attempts.add(new Attempt(time.elapsed(), delivery, outcome));
        return Future.succeededFuture(outcome);
    }

    @Override
    public int perMinute(String channel) {
        return perMinute;
    }
}
