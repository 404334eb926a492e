package cn.huiyin.bot.web;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An outbox that is always empty. */
class NoLetters implements Outbox {
    @Override
    public Future<List<DeadLetter>> deadLetters(Partition partition, int most) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Boolean> retry(Partition partition, String deliveryId, Instant now) {
        return Future.succeededFuture(false);
    }

    @Override
    public Future<List<Head>> due(Partition partition, Instant now, int most) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Void> settle(Partition partition, Delivery delivery, Next next, Instant now) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Duration> permit(Chat to, int perMinute, Instant now) {
        return Future.succeededFuture(Duration.ZERO);
    }

    @Override
    public Future<Integer> room(Chat to, int perMinute, Instant now) {
        return Future.succeededFuture(perMinute);
    }

    @Override
    public Future<List<Delivery>> waiting(Partition partition, Chat to, int most) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Boolean> merge(Partition partition, List<Delivery> gone, Delivery digest) {
        return Future.succeededFuture(false);
    }

    @Override
    public Future<Void> hold(Partition partition, Chat to, Instant until) {
        return Future.succeededFuture();
    }
}
