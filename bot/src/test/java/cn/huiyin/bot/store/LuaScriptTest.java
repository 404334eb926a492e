package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Wanted;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each script's header says of its answer is so. */
class LuaScriptTest {
    private static final Partition PARTITION = new Partition(7);

    private final RedisKeys keys = TestRedis.freshKeys();

    private List<String> keys(String... names) {
        return Stream.of(names).map(name -> keys.of(name, PARTITION)).toList();
    }

    private static Response run(List<String> keys, List<String> arguments, String... files) {
        return await(LuaScript.of(files).run(TestRedis.link(), keys, arguments));
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/lua"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyScriptBeginsWithWhatItDoesAndWhatItReturns(Path file) throws IOException {
        List<String> header = Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("--"))
                .toList();

        assertThat(header).isNotEmpty();
        assertThat(String.join(" ", header))
                .matches(text -> file.endsWith("enqueue.lua") || text.contains("-- returns ["), "says what it returns");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyKeyOfAScriptIsNamedWhereItComesIn(Path file) throws IOException {
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.matches(".*= KEYS\\[\\d+],?( --.*)?"))
                .allMatch(line -> line.contains(" -- "), "has its type beside it");
    }

    @Test
    void takeReturnsAnInteger() {
        Response answer = run(
                List.of(keys.seen(PARTITION, Sample.GROUP, "m-1"), keys.of("inbox", PARTITION)),
                List.of("c", "{}", "60"),
                "take.lua");

        assertThat(answer.type()).isEqualTo(ResponseType.NUMBER);
    }

    @Test
    void loadReturnsThirteenParts() {
        SituationReader reader = new SituationReader(
                keys, PARTITION, Wanted.ticket(Sample.COMMUNITY, "1001"), TestVault.VAULT, Sample.NOW);
        Response answer = run(reader.keys(), List.of(reader.request()), "load.lua");

        assertThat(answer.type()).isEqualTo(ResponseType.MULTI);
        assertThat(answer.size()).isEqualTo(13);
        assertThat(answer.get(0)).isNull();
        assertThat(answer.get(4).type()).isEqualTo(ResponseType.MULTI);
        assertThat(answer.get(6).type()).isEqualTo(ResponseType.MULTI);
        assertThat(answer.get(7).type()).isEqualTo(ResponseType.MULTI);
        assertThat(answer.get(8).type()).isEqualTo(ResponseType.MULTI);
        assertThat(answer.get(9)).isNull();
        assertThat(answer.get(10).type()).isEqualTo(ResponseType.MULTI);
        assertThat(answer.get(11).size()).isZero();
        assertThat(answer.get(12).size()).isZero();
    }

    @Test
    void keepReturnsWhetherTheClockWasSet() {
        List<String> arguments = List.of("gaps:yulan", "7", "2000", "1000");
        assertThat(run(keys("clocks", "instances"), arguments, "keep_clock.lua").toInteger())
                .isEqualTo(1);
        assertThat(run(keys("clocks", "instances"), arguments, "keep_clock.lua").toInteger())
                .isEqualTo(0);
    }

    @Test
    void dueHeadsDueClocksAndDeadLettersReturnLists() {
        assertThat(run(
                                keys("deliveries", "attempts", "later", "queue", "queued", "destinations", "sequence"),
                                List.of("0", "10", "10"),
                                "enqueue.lua",
                                "due_heads.lua")
                        .type())
                .isEqualTo(ResponseType.MULTI);
        assertThat(run(keys("clocks", "instances"), List.of("0", "10"), "due_clocks.lua")
                        .type())
                .isEqualTo(ResponseType.MULTI);
        assertThat(run(keys("dead", "obituaries", "deliveries"), List.of("10"), "dead_letters.lua")
                        .type())
                .isEqualTo(ResponseType.MULTI);
    }

    @Test
    void settleAndRetryReturnIntegers() {
        assertThat(run(
                                keys("deliveries", "attempts", "queue", "queued", "destinations", "dead", "obituaries"),
                                List.of("d", "x", "done", "0", "0", ""),
                                "enqueue.lua",
                                "settle.lua")
                        .toInteger())
                .isZero();
        assertThat(run(
                                keys("dead", "obituaries", "queue", "queued", "destinations", "sequence", "deliveries"),
                                List.of("d", "x", "1", "0"),
                                "enqueue.lua",
                                "retry.lua")
                        .toInteger())
                .isZero();
    }

    @Test
    void permitReturnsMilliseconds() {
        assertThat(run(List.of(keys.permits(Sample.GROUP)), List.of("1000", "1", "61000", "a"), "permit.lua")
                        .toInteger())
                .isZero();
        assertThat(run(List.of(keys.permits(Sample.GROUP)), List.of("2000", "1", "61000", "b"), "permit.lua")
                        .toInteger())
                .isEqualTo(60_000);
    }

    @Test
    void numbersAreAllottedOnceHoweverOftenAsked() {
        List<String> directory = List.of(keys.blocks(), keys.latestBlocks());

        assertThat(run(directory, List.of("7", "-1", "10"), "allot_block.lua").toInteger())
                .isEqualTo(10);
        assertThat(run(directory, List.of("7", "-1", "10"), "allot_block.lua").toInteger())
                .isEqualTo(10);
        assertThat(run(directory, List.of("7", "10", "10"), "allot_block.lua").toInteger())
                .isEqualTo(11);
        assertThat(run(keys("numbers"), List.of("0 0", "1001 1101"), "grant_numbers.lua")
                        .toInteger())
                .isEqualTo(1);
        assertThat(run(keys("numbers"), List.of("0 0", "1101 1201"), "grant_numbers.lua")
                        .toInteger())
                .isZero();
    }

    @Test
    void leasesAreAnsweredWithIntegers() {
        assertThat(run(keys("lease"), List.of("a", "1000"), "lease.lua").toInteger())
                .isEqualTo(1);
        assertThat(run(keys("lease"), List.of("b"), "release.lua").toInteger()).isZero();
        assertThat(run(keys("lease"), List.of("a"), "release.lua").toInteger()).isEqualTo(1);
    }

    @Test
    void filedReturnsTheTicketAndItsEvents() {
        Response answer = run(
                List.of(
                        keys.of("tickets", PARTITION),
                        keys.history(PARTITION, "1"),
                        keys.of(RedisKeys.SEALS, PARTITION)),
                List.of("1"),
                "filed.lua");

        assertThat(answer.get(0)).isNull();
        assertThat(answer.get(1).type()).isEqualTo(ResponseType.MULTI);
        assertThat(answer.get(2)).isNull();
    }

    @Test
    void rulesAreAddedOnceUnderTheirNumber() {
        List<String> all = List.of(keys.ofRules("rules"), keys.ofRules("ruletexts"), keys.ofRules("rulehashes"));

        assertThat(run(all, List.of("1", "{}", "h", "d", "text"), "add_rules.lua")
                        .toInteger())
                .isEqualTo(1);
        assertThat(run(all, List.of("1", "{}", "h", "d", "text"), "add_rules.lua")
                        .toInteger())
                .isZero();
    }

    @Test
    void clockKindsAreWrittenWithoutAColon() {
        for (Clock.Kind kind : Clock.Kind.values()) {
            assertThat(kind.word())
                    .isEqualTo(kind.name().toLowerCase(Locale.ROOT))
                    .doesNotContain(":");
        }
    }
}
