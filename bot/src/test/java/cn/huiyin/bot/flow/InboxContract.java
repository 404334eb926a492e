package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Inbox} must do. */
public interface InboxContract extends StoreParts {
    @Test
    default void whatWasTakenIsReadBackWhole() {
        Message message = new Message(
                "m-1",
                Sample.NOW,
                Chat.privateWith(new Account("hook", "u-9")),
                new Message.Sender(new Account("hook", "u-9"), "老\"周\" 🌙"),
                "3幢\n灯\u0000不亮 \\ {\"a\":1}",
                List.of("https://example.org/1.jpg"),
                true,
                new Message.Quote("m-0", null, "哪里？"));

        assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, message))).isTrue();

        assertThat(await(inbox().read(PARTITION, "0", 10)))
                .extracting(Inbox.Entry::message)
                .containsExactly(message);
    }

    @Test
    default void repeatChangesNothing() {
        assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-1", "第一遍"))))
                .isTrue();
        assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-1", "第二遍"))))
                .isFalse();

        assertThat(await(inbox().read(PARTITION, "0", 10)))
                .extracting(entry -> entry.message().text())
                .containsExactly("第一遍");
    }

    @Test
    default void repeatIsKnownAfterTheFirstWasHandled() {
        commit(CommitSketch.of(arrival("m-1")).commit());

        assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-1", "路灯不亮了"))))
                .isFalse();
        assertThat(await(inbox().read(PARTITION, "0", 10))).isEmpty();
    }

    @Test
    default void sameIdInAnotherChatIsAnotherMessage() {
        List<Message> lookAlikes = List.of(
                Sample.message(Chat.group("hook", "g-1"), "m", "一"),
                Sample.message(Chat.group("hook", "g-2"), "m", "二"),
                Sample.message(Chat.privateWith(new Account("hook", "g-1")), "m", "三"),
                Sample.message(Chat.group("other", "g-1"), "m", "四"),
                Sample.message(Chat.group("hook", "g-1:m"), "x", "五"),
                Sample.message(Chat.group("hook", "g-1"), "m:x", "六"),
                Sample.message(Chat.group("hook", "g-1%3am"), "x", "七"),
                Sample.message(Chat.group("hook", "g".repeat(500) + "1"), "m", "八"),
                Sample.message(Chat.group("hook", "g".repeat(500) + "2"), "m", "九"));

        assertThat(lookAlikes)
                .allSatisfy(m -> assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, m)))
                        .isTrue());
        assertThat(lookAlikes)
                .allSatisfy(m -> assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, m)))
                        .isFalse());
    }

    @Test
    default void messagesAreReadInTheOrderOfTheirArrival() {
        List<Future<Boolean>> taken = IntStream.range(0, 200)
                .mapToObj(i -> inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-" + i, "第" + i)))
                .toList();
        assertThat(await(Future.all(taken)).succeeded()).isTrue();

        List<String> texts = await(inbox().read(PARTITION, "0", 1_000)).stream()
                .map(entry -> entry.message().text())
                .toList();
        assertThat(texts)
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "第" + i).toList());
    }

    @Test
    default void readingGoesOnAfterAnEntry() {
        for (int i = 0; i < 5; i++) {
            assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-" + i, "第" + i))))
                    .isTrue();
        }

        List<Inbox.Entry> first = await(inbox().read(PARTITION, "0", 2));
        List<Inbox.Entry> rest = await(inbox().read(PARTITION, first.get(1).id(), 10));

        assertThat(first).extracting(e -> e.message().id()).containsExactly("m-0", "m-1");
        assertThat(rest).extracting(e -> e.message().id()).containsExactly("m-2", "m-3", "m-4");
    }

    @Test
    default void partitionsDoNotMix() {
        assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-1", "路灯不亮了"))))
                .isTrue();

        Partition other = new Partition((PARTITION.number() + 1) % Partition.COUNT);
        assertThat(await(inbox().read(other, "0", 10))).isEmpty();
    }
}
