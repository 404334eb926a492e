package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCheckTest {
    @TempDir
    Path directory;

    private static List<String> check(RedisLink link) {
        ServerCheck check = new ServerCheck(link);
        return await(check.about().compose(check::warnings));
    }

    private List<String> warnings(String... settings) throws Exception {
        try (TestServer server = TestServer.start(directory.resolve("own"), settings)) {
            RedisLink link = server.link(false);
            List<String> warnings = check(link);
            await(link.close());
            return warnings;
        }
    }

    @Test
    void serverThatKeepsEverythingIsNotWarnedOf() {
        assertThat(check(TestRedis.link())).isEmpty();
    }

    @Test
    void serverThatKeepsNoFileIsWarnedOf() throws Exception {
        assertThat(warnings("appendonly no"))
                .singleElement()
                .asString()
                .contains("appendonly is no (expected: yes)")
                .contains("lost");
    }

    @Test
    void everythingThatMayGoWrongIsTold() throws Exception {
        assertThat(warnings("appendonly no", "appendfsync everysec", "maxmemory-policy allkeys-lru"))
                .hasSize(3)
                .anyMatch(w -> w.contains("appendfsync is everysec (expected: always)"))
                .anyMatch(w -> w.contains("maxmemory-policy is allkeys-lru (expected: noeviction)"));
    }

    @Test
    void whatAServerDoesNotSayIsTold() throws Exception {
        assertThat(warnings("rename-command CONFIG \"\""))
                .singleElement()
                .asString()
                .contains("does not say what its appendfsync is (expected: always)");
    }

    @Test
    void mostIsKnownEvenWhenTheSettingsMayNotBeRead() throws Exception {
        assertThat(warnings("rename-command CONFIG \"\"", "appendonly no", "maxmemory-policy allkeys-lru"))
                .hasSize(3)
                .anyMatch(w -> w.contains("appendonly is no (expected: yes)"))
                .anyMatch(w -> w.contains("maxmemory-policy is allkeys-lru (expected: noeviction)"));
    }

    @ParameterizedTest
    @CsvSource({"5.0.14,true", "6.0.16,true", "6.2.0,false", "7.0.15,false", "10.1.0,false", "'',false", "unknown,false"
    })
    void serverThatIsTooOldForTheScriptsIsRefused(String version, boolean isTooOld) {
        assertThat(ServerCheck.tooOld(Map.of("redis_version", version)).isPresent())
                .isEqualTo(isTooOld);
    }
}
