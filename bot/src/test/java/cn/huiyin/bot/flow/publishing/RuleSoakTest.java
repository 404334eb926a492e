package cn.huiyin.bot.flow.publishing;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.HereAndNow;
import cn.huiyin.bot.testing.MemoryRuleVersions;
import cn.huiyin.bot.testing.RuleTextsOf;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.Urgency;
import cn.huiyin.rules.source.SourceFile;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rules are edited while messages are read: no error, no message read by two versions, and nothing of HanLP's own changed. Some
 * seconds, or as many as {@code -Dhuiyin.soak.seconds} says.
 */
class RuleSoakTest {
    private static final Duration SPAN = Duration.ofSeconds(Long.getLong("huiyin.soak.seconds", 4));
    private static final int READERS = 4;
    private static final int VERSIONS_LEAST = 5;
    private static final String INVENTED = "柳荫里甲";

    private final MemoryRuleVersions versions = new MemoryRuleVersions();
    private final RulePublisher editing = publisher();
    private final RulePublisher watching = publisher();
    private final LongAdder heard = new LongAdder();
    private final LongAdder passedOver = new LongAdder();
    private final AtomicBoolean isOver = new AtomicBoolean();

    private RulePublisher publisher() {
        return new RulePublisher(versions, new HereAndNow(), InstantSource.fixed(Sample.NOW));
    }

    /**
     * The shipped rules and one more file, by which every version says something else of the same words: odd versions one
     * category, rule and urgency, even ones another; the note in the file differs each time.
     */
    private static RuleTexts texts(List<SourceFile> shipped, long version) {
        boolean isOdd = version % 2 == 1;
        String own = "# " + version + "\nrules:\n  - {id: " + (isOdd ? "odd" : "even") + ", category: 试验/"
                + (isOdd ? "单" : "双") + ", urgency: " + (isOdd ? "normal" : "critical") + ", weight: 90, when: "
                + INVENTED
                + (version % 7) + " | 甲灯台 & 歪, examples: [甲灯台歪了]}\n";
        List<SourceFile> all = new ArrayList<>(shipped);
        all.add(new SourceFile("zz-soak.yaml", own));
        return new RuleTexts(all);
    }

    private static List<SourceFile> shipped() throws Exception {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of("..", "config", "rules"))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                files.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
            }
        }
        return files;
    }

    @Test
    void editingNeverDisturbsReading() throws Exception {
        List<SourceFile> shipped = shipped();
        publish(shipped, 1);
        await(watching.refresh());
        long sharedBefore = HanlpState.digest();
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 2);
        List<java.util.concurrent.Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            RulePublisher books = i % 2 == 0 ? editing : watching;
            all.add(threads.submit(() -> repeat(new Reader(books)::hearOnce)));
        }
        all.add(threads.submit(() -> repeat(() -> {
            await(watching.refresh());
            return null;
        })));
        all.add(threads.submit(() -> {
            for (long version = 2; !isOver.get(); version++) {
                publish(shipped, version);
            }
            return null;
        }));

        Thread.sleep(SPAN.toMillis());
        waitForVersions();
        isOver.set(true);
        for (java.util.concurrent.Future<Void> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();

        System.out.printf(
                "soak: %d s, %d versions, %d messages read, %d swaps seen by readers%n",
                SPAN.toSeconds(), await(versions.current()), heard.sum(), passedOver.sum());
        assertThat(HanlpState.digest()).as("HanLP's shared dictionaries").isEqualTo(sharedBefore);
        assertThat(heard.sum()).isGreaterThan(1_000);
        assertThat(await(versions.current())).isGreaterThanOrEqualTo(VERSIONS_LEAST);
        assertThat(passedOver.sum()).as("readers that saw another version").isPositive();
    }

    /** A machine that is busy with something else gets the time that it needs. */
    private void waitForVersions() throws InterruptedException {
        for (int tries = 0; await(versions.current()) < VERSIONS_LEAST && tries < 1_200; tries++) {
            Thread.sleep(100);
        }
    }

    private void publish(List<SourceFile> shipped, long version) {
        assertThat(await(editing.publish(RuleTextsOf.sent(texts(shipped, version)), version - 1)))
                .isInstanceOfSatisfying(
                        RulePublisher.Outcome.Published.class,
                        done -> assertThat(done.about().number()).isEqualTo(version));
    }

    private Void repeat(Callable<Void> task) throws Exception {
        while (!isOver.get()) {
            task.call();
        }
        return null;
    }

    /** Reads messages as the flow does, and checks that each was read by one version. */
    private final class Reader {
        private final Intake intake;
        private long last;

        Reader(RulePublisher books) {
            intake = new Intake(new Directory(List.of(Hamlet.community())), books);
        }

        Void hearOnce() {
            Intake now = intake.asOfNow();
            Hearing first = now.hear(Sample.message("m-1", "柳荫里3幢甲灯台歪了，晚上黑漆漆的没人修"), Hamlet.community());
            Hearing second = now.hear(Sample.message("m-2", "5幢门口甲灯台歪了"), Hamlet.community());
            check(first);
            check(second);
            assertThat(second.rulesVersion()).isEqualTo(first.rulesVersion());
            assertThat(first.rulesVersion()).isGreaterThanOrEqualTo(last);
            if (first.rulesVersion() > last) {
                passedOver.increment();
                last = first.rulesVersion();
            }
            heard.add(2);
            return null;
        }

        private void check(Hearing hearing) {
            boolean isOdd = hearing.rulesVersion() % 2 == 1;
            Reading reading = hearing.reading();
            assertThat(reading.category()).isEqualTo(isOdd ? "试验/单" : "试验/双");
            assertThat(reading.rule()).isEqualTo(isOdd ? "odd" : "even");
            assertThat(reading.urgency()).isEqualTo(isOdd ? Urgency.NORMAL : Urgency.CRITICAL);
        }
    }

    /** What all users of HanLP in one process share. */
    private static final class HanlpState {
        private HanlpState() {}

        static long digest() {
            long digest = CoreDictionary.trie.size();
            for (int i = 0; i < CoreDictionary.trie.size(); i++) {
                CoreDictionary.Attribute attribute = CoreDictionary.trie.getValueAt(i);
                digest = digest * 31 + attribute.totalFrequency;
                digest = digest * 31 + Arrays.hashCode(attribute.frequency);
                digest = digest * 31
                        + Arrays.stream(attribute.nature)
                                .map(Nature::toString)
                                .toList()
                                .hashCode();
            }
            boolean knowsOurs = IntStream.range(0, 7)
                    .mapToObj(i -> INVENTED + i)
                    .anyMatch(word -> CustomDictionary.contains(word) || CoreDictionary.contains(word));
            return digest * 31 + (knowsOurs ? 1 : 0);
        }
    }
}
