package cn.huiyin.bot.outbox;

import java.time.Instant;

/** What follows an attempt to deliver. */
public sealed interface Next {
    /** It left the queue. */
    record Done() implements Next {}

    /** It stays first in its queue. */
    record RetryAt(Instant at) implements Next {}

    /** A person decides: it is a dead letter, and the queue goes on. */
    record Dead(String reason) implements Next {}
}
