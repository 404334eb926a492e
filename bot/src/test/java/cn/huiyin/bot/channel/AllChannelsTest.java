package cn.huiyin.bot.channel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AllChannelsTest {
    private record Named(String name, int perMinute, Function<Delivery, Future<Outcome>> sending) implements Channel {
        @Override
        public Future<Outcome> send(Delivery delivery) {
            return sending.apply(delivery);
        }
    }

    private static Delivery to(String channel) {
        return new Delivery(
                "d-1",
                Chat.group(channel, "g"),
                Delivery.Kind.ACK,
                null,
                "好",
                List.of(),
                null,
                List.of(),
                null,
                false,
                null,
                false);
    }

    private static Named answering(String name, Outcome outcome) {
        return new Named(name, 5, delivery -> Future.succeededFuture(outcome));
    }

    @Test
    void aDeliveryGoesToTheChannelOfItsChat() throws Exception {
        AllChannels channels = new AllChannels(
                List.of(answering("a", new Outcome.Delivered()), answering("b", new Outcome.Rejected("no"))));

        assertThat(channels.send(to("a")).await(5, SECONDS)).isEqualTo(new Outcome.Delivered());
        assertThat(channels.send(to("b")).await(5, SECONDS)).isEqualTo(new Outcome.Rejected("no"));
        assertThat(channels.perMinute("a")).isEqualTo(5);
    }

    @Test
    void aChannelThatIsGoneKeepsItsDeliveriesWaiting() throws Exception {
        assertThat(new AllChannels(List.of()).send(to("gone")).await(5, SECONDS))
                .isEqualTo(new Outcome.Unavailable("no channel gone in the settings", null));
    }

    @Test
    void aChannelThatFailsIsAsIfThePlatformWereOutOfReach() throws Exception {
        AllChannels channels = new AllChannels(List.of(
                new Named("throws", 5, delivery -> {
                    throw new IllegalStateException("a mistake");
                }),
                new Named("fails", 5, delivery -> Future.failedFuture(new IllegalStateException("a mistake")))));

        assertThat(channels.send(to("throws")).await(5, SECONDS)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(channels.send(to("fails")).await(5, SECONDS)).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void twoChannelsCannotShareAName() {
        List<Named> twice = List.of(answering("a", new Outcome.Delivered()), answering("a", new Outcome.Delivered()));

        assertThatThrownBy(() -> new AllChannels(twice)).hasMessageContaining("a twice");
    }
}
