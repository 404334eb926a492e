package cn.huiyin.bot.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DecisionPageTest {
    private static final Path TOP = Path.of("..");

    @Test
    void thePageSaysWhatTheCodeDecides() throws Exception {
        assertThat(Files.readString(DecisionPage.page(TOP)))
                .as("docs/DECISIONS.md is not what the code decides; write it anew by\n" + DecisionPage.COMMAND)
                .isEqualTo(DecisionPage.text(TOP));
    }
}
