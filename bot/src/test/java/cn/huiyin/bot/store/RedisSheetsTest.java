package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.Sheet;
import cn.huiyin.bot.flow.SheetsContract;
import cn.huiyin.bot.guide.Answers;
import cn.huiyin.bot.points.Purse;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisSheetsTest extends RedisParts implements SheetsContract {
    private long lifeOf(Sheet<?> sheet) {
        return await(link.send(Request.cmd(Command.TTL).arg(keys.sheet(PARTITION, sheet))))
                .toLong();
    }

    @Test
    void answersAreForgottenAfterAWeekAndPointsNever() {
        Sheet.OfAnswers answers = new Sheet.OfAnswers(Sample.GROUP);

        commit(CommitSketch.of(arrival("m-1"))
                .besides(new Commit.Beside(
                        List.of(
                                new Commit.Written(answers, 0, Answers.NONE),
                                new Commit.Written(PURSE, 0, Purse.EMPTY)),
                        List.of(),
                        List.of()))
                .commit());

        assertThat(lifeOf(answers)).isBetween(Answers.KEPT.toSeconds() - 60, Answers.KEPT.toSeconds());
        assertThat(lifeOf(PURSE)).isEqualTo(-1);
    }
}
