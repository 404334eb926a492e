package cn.huiyin.bot.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.Hamlet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final Community VILLAGE = new Community(
            "village",
            "样板社区",
            "样板街道",
            Hamlet.community().grids(),
            List.of(),
            List.of(),
            List.of(),
            new Commons(null, Map.of(), List.of(), List.of(new Courier("k1", "骑手", Map.of("demo", "u-k1")))));
    private static final Directory DIRECTORY = new Directory(List.of(Hamlet.community(), VILLAGE));

    @Test
    void whatACourierSaysInPrivateBelongsWhereTheyGoRound() {
        assertThat(DIRECTORY.workplaces(new Account("demo", "u-k1"))).containsExactly(VILLAGE);
    }

    @Test
    void aWorkerIsFoundByTheirAccountOnThatChannelAlone() {
        assertThat(DIRECTORY.workplaces(new Account("demo", "u-w1")))
                .extracting(Community::id)
                .containsExactly(Hamlet.ID);
        assertThat(DIRECTORY.workplaces(new Account("hook", "u-w1"))).isEmpty();
    }
}
