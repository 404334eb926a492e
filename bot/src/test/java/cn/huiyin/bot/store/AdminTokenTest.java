package cn.huiyin.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTest {
    @TempDir
    Path directory;

    @Test
    void isMadeOnceAndKeptForItsOwnerAlone() throws Exception {
        AdminToken first = AdminToken.in(directory);
        AdminToken second = AdminToken.in(directory);

        assertThat(first.isNew()).isTrue();
        assertThat(first.value()).matches("[0-9a-f]{64}");
        assertThat(second).isEqualTo(new AdminToken(first.value(), false));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("admin-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherDirectoryHasAnother() {
        assertThat(AdminToken.in(directory.resolve("a")).value())
                .isNotEqualTo(AdminToken.in(directory.resolve("b")).value());
    }

    @Test
    void neverPrintsItself() {
        AdminToken token = AdminToken.in(directory);

        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void emptyFileIsNamed() throws Exception {
        Files.writeString(directory.resolve("admin-token"), "\n");

        assertThatThrownBy(() -> AdminToken.in(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("admin-token: empty");
    }
}
