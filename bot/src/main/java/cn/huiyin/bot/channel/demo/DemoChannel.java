package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.channel.Channel;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The built-in chat: deliveries become entries of a room that web pages show; its routes are {@link DemoRoutes}. */
public final class DemoChannel implements Channel {
    private static final int QUOTED_CHARS_MAX = 200;

    private final String name;
    private final int perMinute;
    private final InstantSource clock;
    private final Supplier<List<Community>> communities;
    private final DemoRoom room = new DemoRoom(UUID.randomUUID().toString().substring(0, 8));

    /**
     * An empty room.
     *
     * @param perMinute what one chat may be sent in any sixty seconds
     * @param communities asked for again each time, so that they may change
     */
    public DemoChannel(String name, int perMinute, InstantSource clock, Supplier<List<Community>> communities) {
        this.name = name;
        this.perMinute = perMinute;
        this.clock = clock;
        this.communities = communities;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int perMinute() {
        return perMinute;
    }

    /** Shows {@code delivery}; one that the room has already is not shown twice. */
    @Override
    public Future<Outcome> send(Delivery delivery) {
        return Future.succeededFuture(room.add(entry(delivery))).map(shown -> new Outcome.Delivered());
    }

    private DemoEntry entry(Delivery delivery) {
        DemoCast cast = cast();
        return new DemoEntry(
                0,
                delivery.id(),
                delivery.to(),
                clock.instant(),
                DemoEntry.Name.BOT,
                delivery.text(),
                delivery.image() == null ? List.of() : List.of(delivery.image()),
                quoted(delivery),
                new DemoEntry.Said(
                        delivery.kind(),
                        delivery.ticket(),
                        delivery.urgent(),
                        delivery.mentions().stream().map(cast::name).toList(),
                        delivery.buttons(),
                        delivery.retires()));
    }

    DemoRoom room() {
        return room;
    }

    InstantSource clock() {
        return clock;
    }

    List<Community> communities() {
        return communities.get();
    }

    DemoCast cast() {
        return new DemoCast(name, communities.get());
    }

    private DemoEntry.@Nullable Quoted quoted(Delivery delivery) {
        String id = delivery.quote();
        return id == null
                ? null
                : room.find(delivery.to(), id)
                        .map(DemoChannel::quoted)
                        .orElseGet(() -> new DemoEntry.Quoted(id, "", ""));
    }

    static DemoEntry.Quoted quoted(DemoEntry entry) {
        return new DemoEntry.Quoted(entry.id(), entry.from().name(), shortened(entry.text()));
    }

    private static String shortened(String text) {
        if (text.length() <= QUOTED_CHARS_MAX) {
            return text;
        }
        boolean isSplit = Character.isHighSurrogate(text.charAt(QUOTED_CHARS_MAX - 1));
        return text.substring(0, isSplit ? QUOTED_CHARS_MAX - 1 : QUOTED_CHARS_MAX);
    }
}
