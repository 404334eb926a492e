package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.flow.Audit;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Kept;
import cn.huiyin.bot.flow.RegistersContract;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.intake.WantedRegisters;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisRegistersTest extends RedisParts implements RegistersContract {
    private static final WantedRegisters ALL = new WantedRegisters(true, true, List.of());

    private RedisParts with(Vault vault) {
        return new RedisParts(link, keys, InstantSource.fixed(Sample.NOW), vault);
    }

    private static void keep(RedisParts parts, Kept kept) {
        assertThat(await(parts.tickets().commit(PARTITION, Commit.asked(kept)))).isTrue();
    }

    private static Kept trace(String by) {
        return Kept.of(Sample.COMMUNITY, List.of(new Trace(Sample.NOW, by, Trace.Kind.CARE_SHOWN, List.of("1"), null)));
    }

    private static Kept vehicle(AssetBook before, String plate, String bay) {
        Entry entry = new Entry.Line(plate, bay, "", "王先生", "13812345678").entry();
        return Kept.of(Sample.COMMUNITY, new Kept.Assets(before, before.with(entry)));
    }

    private static AssetBook assets(RedisParts parts, WantedRegisters wanted) {
        return await(parts.tickets().load(PARTITION, Wanted.of(Sample.COMMUNITY, wanted)))
                .registers()
                .assets();
    }

    private void redis(Command command, String... arguments) {
        Request request = Request.cmd(command);
        for (String argument : arguments) {
            request.arg(argument);
        }
        var unused = await(link.send(request));
    }

    private String trail() {
        return keys.register(RedisKeys.AUDIT, PARTITION, Sample.COMMUNITY);
    }

    private Audit.Page page() {
        return await(audit().page(new Audit.Query(Sample.COMMUNITY, null, 20, null)));
    }

    @Test
    void twoInstancesWriteOneTrail() {
        RedisParts other = with(TestVault.VAULT);
        for (int i = 0; i < 5; i++) {
            keep(this, trace("here" + i));
            keep(other, trace("there" + i));
        }

        assertThat(page().entries()).hasSize(10);
        assertThat(page().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "dropped", "last dropped", "put in", "first dropped"})
    void whatIsDoneToATrailIsFound(String how) {
        for (int i = 1; i <= 5; i++) {
            keep(this, trace("w" + i));
        }
        assertThat(page().isIntact()).isTrue();

        switch (how) {
            case "changed" -> {
                String stored = page().entries().get(2).hash() + " {\"at\":\"" + Sample.NOW
                        + "\",\"by\":\"w9\",\"kind\":\"CARE_SHOWN\",\"records\":[\"1\"]}";
                redis(Command.DEL, trail());
                for (int i = 1; i <= 5; i++) {
                    redis(Command.XADD, trail(), i + "-0", "e", stored);
                }
            }
            case "dropped" -> redis(Command.XDEL, trail(), "3-0");
            case "last dropped" -> redis(Command.XDEL, trail(), "5-0");
            case "first dropped" -> redis(Command.XDEL, trail(), "1-0");
            default ->
                redis(
                        Command.XADD,
                        trail(),
                        "6-0",
                        "e",
                        "0".repeat(64) + " {\"at\":\"" + Sample.NOW
                                + "\",\"by\":\"w9\",\"kind\":\"CARE_SHOWN\",\"records\":[\"1\"]}");
        }

        assertThat(page().isIntact()).as(how).isFalse();
    }

    @Test
    void anOlderKeysRecordsAreReadFoundAndChanged() {
        keep(this, vehicle(AssetBook.NONE, "苏FA12345", "B2-117"));
        RedisParts newer = with(TestVault.of(2, 1));

        assertThat(assets(newer, WantedRegisters.of(List.of(BAY))).all()).hasSize(1);
        AssetBook before = assets(newer, WantedRegisters.of(List.of(PLATE)));
        keep(newer, vehicle(before, "苏FA12345", "B2-118"));

        RedisParts later = with(TestVault.of(2));
        assertThat(assets(later, WantedRegisters.of(List.of(PLATE))).all()).hasSize(1);
        assertThat(assets(later, WantedRegisters.of(List.of(BAY))).all()).isEmpty();
        assertThat(assets(later, WantedRegisters.ASSETS).all()).hasSize(1);
    }

    @Test
    void everythingIsSealedAnewWhenTheKeyChanges() {
        VaultClaim first = new VaultClaim(link, keys, TestVault.of(1));
        assertThat(await(first.check())).isFalse();
        keep(this, vehicle(AssetBook.NONE, "苏FA12345", "B2-117"));
        Vault both = TestVault.of(2, 1);
        VaultClaim claim = new VaultClaim(link, keys, both);
        assertThat(await(claim.check())).isTrue();

        await(new Resealing(with(both).tickets(), claim).run(List.of(Sample.COMMUNITY, "other")));

        VaultClaim alone = new VaultClaim(link, keys, TestVault.of(2));
        assertThat(await(alone.check())).isFalse();
        RedisParts later = with(TestVault.of(2));
        assertThat(assets(later, WantedRegisters.of(List.of(PLATE, BAY))).all()).hasSize(1);
        assertThat(assets(later, ALL).all()).hasSize(1);
    }

    @Test
    void anotherKeyIsToldInsteadOfStarting() {
        assertThat(await(new VaultClaim(link, keys, TestVault.of(1)).check())).isFalse();

        assertThatThrownBy(() -> await(new VaultClaim(link, keys, TestVault.of(2)).check()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("vault key: " + TestVault.key(2).id())
                .hasMessageContaining("expected: " + TestVault.key(1).id())
                .hasMessageContaining("HUIYIN_VAULT_KEY");
    }
}
