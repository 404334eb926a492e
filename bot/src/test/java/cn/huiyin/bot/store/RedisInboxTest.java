package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.InboxContract;
import cn.huiyin.bot.flow.Sample;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import org.junit.jupiter.api.Test;

class RedisInboxTest extends RedisParts implements InboxContract {
    @Test
    void entryThatCannotBeReadDoesNotStopThoseBehindIt() {
        assertThat(await(link.send(Request.cmd(Command.XADD)
                        .arg(keys.of("inbox", PARTITION))
                        .arg("*")
                        .arg("c")
                        .arg(Sample.COMMUNITY)
                        .arg("m")
                        .arg("{\"at\":\"yesterday\"}"))))
                .isNotNull();
        assertThat(await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-1", "路灯不亮了"))))
                .isTrue();

        assertThat(await(inbox().read(PARTITION, "0", 1)))
                .extracting(Inbox.Entry::message)
                .containsExactly(Sample.message("m-1", "路灯不亮了"));
    }
}
