package cn.huiyin.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final Vault VAULT = TestVault.VAULT;

    @TempDir
    Path directory;

    @Property(tries = 200)
    void whatIsSealedOpensAtItsPlaceAlone(@ForAll String text, @ForAll String place, @ForAll String other) {
        String sealed = VAULT.seal(place, text);

        assertThat(VAULT.open(place, sealed)).isEqualTo(new String(text.getBytes(UTF_8), UTF_8));
        if (!other.equals(place)) {
            assertThatThrownBy(() -> VAULT.open(other, sealed)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void theSameTextIsSealedOtherwiseEachTimeAndUnderANonceOfItsOwn() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String sealed = VAULT.seal("care/a/1", "李奶奶");
            assertThat(sealed).startsWith("v1." + VAULT.current().id() + ".").doesNotContain("李奶奶");
            byte[] all = Base64.getDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
            assertThat(nonces.add(Base64.getEncoder().encodeToString(Arrays.copyOf(all, 12))))
                    .isTrue();
        }
    }

    @Test
    void whatWasChangedDoesNotOpenAndTheMessageTellsNothingOfIt() {
        String sealed = VAULT.seal("care/a/1", "李奶奶");
        byte[] all = Base64.getDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
        for (int i = 0; i < all.length; i++) {
            byte[] changed = all.clone();
            changed[i] ^= 1;
            String forged = sealed.substring(0, sealed.lastIndexOf('.') + 1)
                    + Base64.getEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> VAULT.open("care/a/1", forged))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("care/a/1")
                    .hasMessageNotContaining("李奶奶");
        }
        for (String none : new String[] {
            "",
            "v1.",
            "v1.x.y",
            "v1." + VAULT.current().id() + ".",
            "{}",
            "v1." + VAULT.current().id() + ".AAAA"
        }) {
            assertThatThrownBy(() -> VAULT.open("care/a/1", none)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void anOlderKeyOpensAndTheCurrentOneSeals() {
        String old = TestVault.of(1).seal("p", "x");
        Vault both = TestVault.of(2, 1);

        assertThat(both.open("p", old)).isEqualTo("x");
        assertThat(TestVault.of(2).open("p", both.seal("p", "y"))).isEqualTo("y");
        assertThatThrownBy(() -> TestVault.of(2).open("p", old))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(TestVault.key(1).id())
                .hasMessageContaining("HUIYIN_VAULT_KEY_OLD");
    }

    @Test
    void namesAreOfTheirKeyAndTellNothing() {
        Vault both = TestVault.of(2, 1);

        assertThat(both.names("苏FA12345"))
                .containsExactly(
                        TestVault.of(2).names("苏FA12345").get(0),
                        TestVault.of(1).names("苏FA12345").get(0))
                .allMatch(name -> name.matches("[0-9a-f]{32}"));
        assertThat(VAULT.names("苏FA12345")).isNotEqualTo(VAULT.names("苏FA12346"));
    }

    @Test
    void aKeyIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        Vault first = VaultSettings.NONE.vault(directory);
        Vault again = VaultSettings.NONE.vault(directory);

        assertThat(again.open("p", first.seal("p", "x"))).isEqualTo("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("vault-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aGivenKeyGoesBeforeTheOneOfTheDirectoryWhichStillOpens() {
        Vault own = VaultSettings.NONE.vault(directory);
        Vault given = new VaultSettings(Optional.of(TestVault.base64(7)), Optional.empty()).vault(directory);

        assertThat(given.current().id()).isEqualTo(TestVault.key(7).id());
        assertThat(given.open("p", own.seal("p", "x"))).isEqualTo("x");
    }

    @Test
    void onAServerOfOnesOwnAMissingKeyIsWarnedOf() {
        VaultSettings given = new VaultSettings(Optional.of(TestVault.base64(7)), Optional.empty());

        assertThat(VaultSettings.NONE.warning())
                .get()
                .asString()
                .contains("HUIYIN_VAULT_KEY is not set", "every instance");
        assertThat(given.warning()).isEmpty();
    }

    @Test
    void aKeyThatIsNoneIsToldWithoutBeingShown() {
        for (String bad : new String[] {"secret", "c2hvcnQ=", "!!!"}) {
            assertThatThrownBy(() -> new VaultSettings(Optional.of(bad), Optional.empty()).vault(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("HUIYIN_VAULT_KEY: ")
                    .hasMessageContaining("32 bytes in base64")
                    .hasMessageNotContaining(bad);
        }
        assertThat(VAULT + " " + VAULT.current()).doesNotContain(TestVault.base64(1));
    }
}
