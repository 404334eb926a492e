package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.InboxContract;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Message;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisInboxTest extends RedisParts implements InboxContract {
    private void waits(String stored) {
        assertThat(await(link.send(Request.cmd(Command.XADD)
                        .arg(keys.of("inbox", PARTITION))
                        .arg("*")
                        .arg("c")
                        .arg(Sample.COMMUNITY)
                        .arg("m")
                        .arg(stored))))
                .isNotNull();
    }

    @Test
    void aPrivateMessageThatAnEarlierReleaseTookIsStillRead() {
        Message whisper = new Message(
                "m-1",
                Sample.NOW,
                Chat.privateWith(new Account("hook", "u-1")),
                new Message.Sender(new Account("hook", "u-1"), "陈阿姨"),
                "我家漏水",
                List.of(),
                false,
                null);
        waits(StoreJson.write(whisper));

        assertThat(await(inbox().read(PARTITION, "0", 1)))
                .extracting(Inbox.Entry::message)
                .containsExactly(whisper);
    }

    @Test
    void entryThatCannotBeReadDoesNotStopThoseBehindIt() {
        waits("{\"at\":\"yesterday\"}");
        assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-1", "路灯不亮了"))))
                .isTrue();

        assertThat(await(inbox().read(PARTITION, "0", 1)))
                .extracting(Inbox.Entry::message)
                .containsExactly(Sample.message("m-1", "路灯不亮了"));
    }
}
