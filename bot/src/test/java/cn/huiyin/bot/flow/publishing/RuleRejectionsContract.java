package cn.huiyin.bot.flow.publishing;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link RuleRejections} must do. */
public interface RuleRejectionsContract {
    /** Those of an empty store. */
    RuleRejections rejections();

    @Test
    default void whatWasRejectedIsRememberedOnce() {
        assertThat(await(rejections().all())).isEmpty();

        await(rejections().add("a"));
        await(rejections().add("b"));
        await(rejections().add("a"));

        assertThat(await(rejections().all())).containsExactlyInAnyOrder("a", "b");
    }
}
