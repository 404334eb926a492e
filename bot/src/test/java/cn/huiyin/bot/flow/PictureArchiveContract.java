package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PictureArchive} must do. */
public interface PictureArchiveContract {
    /** A very small picture. */
    byte[] GIF = "GIF89a-very-small".getBytes(StandardCharsets.ISO_8859_1);

    PictureArchive archive();

    /** Lets {@code bytes} be fetched; the address that shows them. */
    String offer(String name, byte[] bytes);

    /** An address on a host that may be asked and has nothing there. */
    String nothingThere();

    private PictureArchive.Kept kept(String url) {
        return (PictureArchive.Kept) await(archive().keep(url));
    }

    @Test
    default void whatWasKeptIsFoundUnderItsHashByteForByte() {
        PictureArchive.Kept kept = kept(offer("1.gif", GIF));

        assertThat(kept.type()).isEqualTo("image/gif");
        assertThat(kept.bytes()).isEqualTo(GIF.length);
        assertThat(kept.sha256()).matches("[0-9a-f]{64}");
        PictureArchive.Whole whole = (PictureArchive.Whole) await(archive().find(kept.sha256()));
        assertThat(whole.type()).isEqualTo("image/gif");
        assertThat(whole.bytes()).isEqualTo(ByteBuffer.wrap(GIF));
    }

    @Test
    default void theSameBytesAreTheSameEvidenceWhereverTheyComeFrom() {
        assertThat(kept(offer("2.gif", GIF))).isEqualTo(kept(offer("1.gif", GIF)));
    }

    @Test
    default void whatWasNeverKeptIsNotFound() {
        assertThat(await(archive().find("0".repeat(64)))).isEqualTo(new PictureArchive.Nothing());
        for (String noHash : List.of("", "..", "../../etc/passwd", "A".repeat(64))) {
            assertThat(await(archive().find(noHash))).isEqualTo(new PictureArchive.Nothing());
        }
    }

    @Test
    default void whatIsNoPictureIsRefusedForGood() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

        assertThat(await(archive().keep(offer("1.svg", svg))))
                .isEqualTo(new PictureArchive.Missed("no picture of a known type", false));
        assertThat(await(archive().keep(offer("0.gif", new byte[0]))))
                .isEqualTo(new PictureArchive.Missed("no picture of a known type", false));
    }

    @Test
    default void whatIsNotThereYetMayBeThereLater() {
        assertThat(await(archive().keep(nothingThere()))).isEqualTo(new PictureArchive.Missed("answered 404", true));
    }
}
