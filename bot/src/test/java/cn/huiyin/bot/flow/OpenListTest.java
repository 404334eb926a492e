package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What nobody has answered for a whole day is named as such in the list of what is open, where the community wants it. */
class OpenListTest {
    private static final String BROKEN = "失信单";

    private static String list(Village village) {
        return village.say("li", "@小格 清单").only(Kind.ANSWER).text();
    }

    @Test
    void aCommunityThatPromisesNothingBreaksNoPromise() {
        Village village = Village.of("changfeng", "g-north");
        village.say("wang", "长丰路18号门口路灯不亮");
        village.pass(Duration.ofDays(3));

        assertThat(list(village)).contains("#1001").doesNotContain(BROKEN);
    }

    @Test
    void aCommunityMayPromiseMoreThanADay() {
        Village village = Village.of("caoyang", "g-caoyang");
        village.say("wang", "草杨苑2幢门口路灯不亮");
        assertThat(village.pass(Duration.ofMinutes(119)).deliveries()).isNotEmpty();
        assertThat(list(village)).doesNotContain(BROKEN);
        village.pass(Duration.ofMinutes(1));

        assertThat(list(village)).contains(BROKEN);
    }

    @Test
    void whatPartiesWereCalledForByItselfIsUnansweredUntilSomebodyAnswers() {
        Village village = Village.of("yulan", "g-yulan");
        village.say("wang", "玉兰苑6幢后面有渣土车偷倒建筑垃圾，没人管");
        village.pass(Duration.ofHours(24));
        assertThat(list(village)).contains(BROKEN);

        village.whisper("d2", "报到 1001");

        assertThat(list(village)).doesNotContain(BROKEN);
    }
}
