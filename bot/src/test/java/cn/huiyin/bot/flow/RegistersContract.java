package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.care.HomeVisit;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.care.Rhythm;
import cn.huiyin.bot.intake.Registers;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.intake.WantedRegisters;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do with registers that hold personal data, and with the traces of who was shown some. */
public interface RegistersContract extends StoreParts {
    Mark PLATE = new Mark(Mark.Kind.VEHICLE, "苏FA12345");
    Mark BAY = new Mark(Mark.Kind.BAY, "B2-117");

    private Registers load(String community, WantedRegisters wanted) {
        return await(tickets().load(PARTITION, Wanted.of(community, wanted))).registers();
    }

    private Registers load(WantedRegisters wanted) {
        return load(Sample.COMMUNITY, wanted);
    }

    private boolean keep(Kept kept) {
        return await(tickets().commit(PARTITION, Commit.asked(kept)));
    }

    private static Kept care(CareBook before, CareBook after) {
        return Kept.of(Sample.COMMUNITY, new Kept.Care(before, after));
    }

    private static Kept assets(AssetBook before, AssetBook after) {
        return Kept.of(Sample.COMMUNITY, new Kept.Assets(before, after));
    }

    private static Kept traces(Trace... all) {
        return Kept.of(Sample.COMMUNITY, List.of(all));
    }

    private static Household household(long no) {
        return new Household(
                no,
                "g1",
                null,
                "玉兰苑3幢501室",
                "独居老人",
                "李奶奶",
                null,
                Rhythm.MONTHLY,
                Sample.WORKER,
                LocalDate.of(2026, 3, 2),
                List.of());
    }

    private static Entry vehicle(String plate, String bay) {
        return new Entry.Line(plate, bay, "", "王先生", "13812345678").entry();
    }

    private static Trace trace(String by) {
        return new Trace(Sample.NOW, by, Trace.Kind.CARE_SHOWN, List.of("1"), null);
    }

    @CanIgnoreReturnValue
    private AssetBook registered(Entry... entries) {
        AssetBook before = load(WantedRegisters.ASSETS).assets();
        AssetBook after = before;
        for (Entry entry : entries) {
            after = after.with(entry);
        }
        assertThat(keep(assets(before, after))).isTrue();
        return after;
    }

    @Test
    default void emptyRegistersAreEmpty() {
        assertThat(load(WantedRegisters.CARE)).isEqualTo(Registers.NONE);
        assertThat(load(WantedRegisters.ASSETS)).isEqualTo(Registers.NONE);
        assertThat(load(WantedRegisters.of(List.of(PLATE, BAY)))).isEqualTo(Registers.NONE);
    }

    @Test
    default void whatIsNotWantedIsNotRead() {
        CareBook after = CareBook.NONE.adding(RegistersContract::household);
        assertThat(keep(care(CareBook.NONE, after))).isTrue();
        registered(vehicle("苏FA12345", "B2-117"));

        Situation ordinary = await(tickets().load(PARTITION, Wanted.ticket(Sample.COMMUNITY, "1001")));

        assertThat(ordinary.registers()).isEqualTo(Registers.NONE);
        assertThat(load(WantedRegisters.CARE).assets()).isEqualTo(AssetBook.NONE);
        assertThat(load(WantedRegisters.ASSETS).care()).isEqualTo(CareBook.NONE);
    }

    @Test
    default void householdsAreKeptChangedAndTakenOff() {
        CareBook one = CareBook.NONE.adding(RegistersContract::household).adding(RegistersContract::household);
        assertThat(keep(care(CareBook.NONE, one))).isTrue();
        assertThat(load(WantedRegisters.CARE).care()).isEqualTo(one);

        CareBook two =
                one.with(one.household(2).orElseThrow().visited(new HomeVisit(Sample.NOW, Sample.WORKER, "身体还好")));
        CareBook three = two.without(1);
        assertThat(keep(care(one, three))).isTrue();

        assertThat(load(WantedRegisters.CARE).care()).isEqualTo(three);
        assertThat(load("other", WantedRegisters.CARE)).isEqualTo(Registers.NONE);
    }

    @Test
    default void aRegisterThatMovedRefusesTheWholeCommit() {
        CareBook one = CareBook.NONE.adding(RegistersContract::household);
        assertThat(keep(care(CareBook.NONE, one))).isTrue();
        Commit.Cause cause = arrival("m-1");

        Commit late = CommitSketch.of(cause)
                .saying(Sample.delivery("d-1"))
                .commit(care(CareBook.NONE, CareBook.NONE.adding(RegistersContract::household))
                        .tracing(List.of(trace("w1"))));

        assertThat(await(tickets().commit(PARTITION, late))).isFalse();
        assertThat(load(WantedRegisters.CARE).care()).isEqualTo(one);
        assertThat(await(inbox().read(PARTITION, "0", 10))).hasSize(1);
        assertThat(traces(10)).isEmpty();
    }

    @Test
    default void ofManyWhoRegisterAtOnceOneWins() {
        List<Future<Boolean>> rivals = IntStream.range(0, 10)
                .mapToObj(i -> tickets()
                        .commit(
                                PARTITION,
                                Commit.asked(care(CareBook.NONE, CareBook.NONE.adding(RegistersContract::household))
                                        .tracing(List.of(trace("w" + i))))))
                .toList();

        assertThat(await(Future.all(rivals)).<Boolean>list()).containsOnlyOnce(true);
        assertThat(traces(10)).hasSize(1);
    }

    @Test
    default void vehiclesAreFoundByPlateAndByBayAndNothingElseComesAlong() {
        AssetBook all =
                registered(vehicle("苏FA12345", "B2-117"), vehicle("苏F99999", "B2-117"), vehicle("苏F88888", "B2-118"));

        assertThat(load(WantedRegisters.of(List.of(PLATE))).assets().all())
                .extracting(Asset::no)
                .containsExactly(1L);
        assertThat(load(WantedRegisters.of(List.of(BAY))).assets().all())
                .extracting(Asset::no)
                .containsExactly(1L, 2L);
        AssetBook none = load(WantedRegisters.of(List.of(new Mark(Mark.Kind.VEHICLE, "苏F00000"))))
                .assets();
        assertThat(none.all()).isEmpty();
        assertThat(none.version()).isEqualTo(all.version());
        assertThat(load(WantedRegisters.ASSETS).assets().all()).isEqualTo(all.all());
        assertThat(load("other", WantedRegisters.of(List.of(PLATE)))).isEqualTo(Registers.NONE);
    }

    @Test
    default void whatMovedToAnotherBayIsNotFoundByTheOldOne() {
        registered(vehicle("苏FA12345", "B2-117"), vehicle("苏F88888", "B2-118"));
        registered(vehicle("苏FA12345", "B2-130"));

        assertThat(load(WantedRegisters.of(List.of(BAY))).assets().all()).isEmpty();
        assertThat(load(WantedRegisters.of(List.of(new Mark(Mark.Kind.BAY, "B2-130"))))
                        .assets()
                        .all())
                .extracting(Asset::no)
                .containsExactly(1L);
    }

    @Test
    default void whatIsChangedInPartLeavesTheRest() {
        registered(vehicle("苏FA12345", "B2-117"), vehicle("苏F88888", "B2-118"));
        AssetBook part = load(WantedRegisters.of(List.of(PLATE))).assets();

        assertThat(keep(assets(part, part.without(PLATE)))).isTrue();

        assertThat(load(WantedRegisters.ASSETS).assets().all())
                .extracting(Asset::no)
                .containsExactly(2L);
        assertThat(load(WantedRegisters.of(List.of(PLATE, BAY))).assets().all()).isEmpty();
    }

    @Test
    default void aWholeRegisterIsReplacedInOneStep() {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            many.add(vehicle(String.format("苏F%05d", i), "B2-" + i));
        }
        registered(vehicle("苏FA12345", "B2-117"));
        AssetBook before = load(WantedRegisters.ASSETS).assets();
        AssetBook after = before.replacedBy(many);

        assertThat(keep(assets(before, after))).isTrue();
        assertThat(keep(assets(before, after))).isFalse();

        assertThat(load(WantedRegisters.ASSETS).assets().all()).isEqualTo(after.all());
        assertThat(load(WantedRegisters.of(List.of(BAY))).assets().all())
                .extracting(asset -> asset.mark().text())
                .containsExactly("苏F00117");
    }

    private List<Trace> traces(int limit) {
        return await(audit().page(new Audit.Query(Sample.COMMUNITY, null, limit, null))).entries().stream()
                .map(Audit.Entry::trace)
                .toList();
    }

    @Test
    default void tracesAreReadNewestFirstPageByPageAndByKind() {
        for (int i = 1; i <= 25; i++) {
            Trace listed = new Trace(Sample.NOW, Trace.API, Trace.Kind.ASSETS_LISTED, List.of("1-9"), "1001");
            assertThat(keep(traces(i % 5 == 0 ? listed : trace("w" + i)))).isTrue();
        }

        Audit.Page first = await(audit().page(new Audit.Query(Sample.COMMUNITY, null, 10, null)));
        assertThat(first.entries())
                .extracting(Audit.Entry::no)
                .startsWith(25L, 24L)
                .endsWith(16L);
        assertThat(first.isIntact()).isTrue();
        List<Long> numbers = new ArrayList<>();
        for (Audit.Page page = first; ; ) {
            page.entries().forEach(entry -> numbers.add(entry.no()));
            if (page.next() == null) {
                break;
            }
            page = await(audit().page(new Audit.Query(Sample.COMMUNITY, null, 10, page.next())));
        }
        assertThat(numbers).hasSize(25).doesNotHaveDuplicates().endsWith(1L);
        assertThat(await(audit().page(new Audit.Query(Sample.COMMUNITY, Trace.Kind.ASSETS_LISTED, 3, null)))
                        .entries())
                .extracting(Audit.Entry::no)
                .containsExactly(25L, 20L, 15L);
        assertThat(await(audit().page(new Audit.Query("other", null, 10, null))).entries())
                .isEmpty();
    }

    @Test
    default void severalTracesOfOneCommitStandInTheirOrder() {
        assertThat(keep(traces(trace("w1"), trace("w2"), trace("w3")))).isTrue();

        assertThat(traces(10)).extracting(Trace::by).containsExactly("w3", "w2", "w1");
    }

    @Test
    default void aStimulusThatIsGoneLeavesNoSecondTrace() {
        Commit.Cause cause = arrival("m-1");
        Commit commit = CommitSketch.of(cause).commit(traces(trace("w1")));

        assertThat(await(tickets().commit(PARTITION, commit))).isTrue();
        assertThat(await(tickets().commit(PARTITION, commit))).isTrue();

        assertThat(traces(10)).hasSize(1);
    }

    @Test
    default void cursorsThatNoPageGaveAreRefused() {
        assertThatThrownBy(() -> await(audit().page(new Audit.Query(Sample.COMMUNITY, null, 10, "x"))))
                .hasMessageContaining("cursor");
    }
}
