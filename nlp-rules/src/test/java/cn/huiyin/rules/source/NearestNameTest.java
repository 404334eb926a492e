package cn.huiyin.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("unless", "when", "examples", "井盖");

    @Test
    void aSlipOfTheHandIsRecognised() {
        assertThat(NearestName.of("wehn", KNOWN)).contains("when");
        assertThat(NearestName.of("example", KNOWN)).contains("examples");
        assertThat(NearestName.of("unles", KNOWN)).contains("unless");
        assertThat(NearestName.of("井善", KNOWN)).contains("井盖");
    }

    @Test
    void somethingElseIsNot() {
        assertThat(NearestName.of("priority", KNOWN)).isEmpty();
        assertThat(NearestName.of("路灯", KNOWN)).isEmpty();
    }
}
