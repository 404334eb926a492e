package cn.huiyin.bot.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunityFileTest {
    @TempDir
    Path directory;

    @Test
    void whatAWorkbookCannotBringIsNoticedBeforeItIsReplaced() throws Exception {
        CommunityImport imported = CommunityImport.of(WorkbookWriter.template());
        assertThat(CommunityFile.hasGuides(imported, directory)).isFalse();
        Path file = CommunityFile.write(imported, directory, false);
        assertThat(CommunityFile.hasGuides(imported, directory)).isFalse();

        Files.writeString(file, imported.yaml() + "guides:\n  - {id: 开锁, when: 开锁, answer: 找物业}\n");

        assertThat(CommunityFile.hasGuides(imported, directory)).isTrue();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyOnDemandAndKeptBesideTheNewOne() throws Exception {
        CommunityImport imported = CommunityImport.of(WorkbookWriter.template());
        Path file = CommunityFile.write(imported, directory, false);
        assertThat(file).isEqualTo(directory.resolve("communities/shili.yaml")).hasContent(imported.yaml());
        Files.writeString(file, "the old one");

        assertThatThrownBy(() -> CommunityFile.write(imported, directory, false))
                .hasMessageContaining("--replace");
        assertThat(file).hasContent("the old one");
        Path again = CommunityFile.write(imported, directory, true);

        assertThat(again).hasContent(imported.yaml());
        assertThat(directory.resolve("communities/shili.yaml.bak")).hasContent("the old one");
        assertThat(directory.resolve("communities")).isDirectoryNotContaining("glob:**.new");
    }
}
