package cn.huiyin.bot.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.clock.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");
    private static final String URL = "https://img.example.org/1.jpg";
    private static final PictureHosts HOSTS =
            new PictureHosts(Set.of("img.example.org", "10.1.2.3:8080", "[::1]:9100"));

    @Test
    void whatCannotBeFetchedIsTriedInGrowingPausesAndGivenUpAfterADay() {
        Picture picture = Picture.sought(URL, NOW);
        List<Duration> tried = new ArrayList<>();
        while (picture.state() == Picture.State.SOUGHT) {
            Instant at = Objects.requireNonNull(picture.due());
            tried.add(Duration.between(NOW, at));
            picture = picture.missed("answered 503", true, at);
        }

        assertThat(tried.subList(0, 4))
                .containsExactly(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(105));
        assertThat(tried).hasSizeLessThan(15).last().isEqualTo(Duration.ofHours(24));
        assertThat(picture.state()).isEqualTo(Picture.State.LOST);
        assertThat(picture.why()).isEqualTo("answered 503");
        assertThat(picture.tries()).isEqualTo(tried.size());
    }

    @Test
    void whatWouldFailAgainIsGivenUpAtOnce() {
        Picture lost = Picture.sought(URL, NOW).missed("larger than allowed", false, NOW);

        assertThat(lost.state()).isEqualTo(Picture.State.LOST);
        assertThat(lost.due()).isNull();
    }

    @Test
    void theClockRingsForTheFirstThatIsDueAndNotAtAllWhenNoneIs() {
        Picture later = Picture.sought("https://img.example.org/2.jpg", NOW).missed("answered 404", true, NOW);
        Pictures pictures = Pictures.NONE.with(List.of(later, Picture.sought(URL, NOW)));

        assertThat(pictures.clock("1001")).contains(new Clock(Clock.Kind.PICTURE, "1001", 1, NOW));
        Pictures kept = pictures.with(List.of(
                Picture.sought(URL, NOW).kept(new Picture.Print("ab".repeat(32), "image/png", 7, NOW.plusSeconds(1)))));
        assertThat(kept.clock("1001")).contains(new Clock(Clock.Kind.PICTURE, "1001", 2, NOW.plusSeconds(5)));
        assertThat(kept.all()).extracting(Picture::state).containsExactly(Picture.State.SOUGHT, Picture.State.KEPT);
        assertThat(Pictures.NONE.clock("1001")).isEmpty();
    }

    @Test
    void aPictureIsSoughtOnceAndSoManyAtMost() {
        Pictures pictures = Pictures.NONE.with(List.of(Picture.sought(URL, NOW)));
        List<String> many = IntStream.range(0, 200)
                .mapToObj(i -> "https://img.example.org/" + i + ".png")
                .toList();

        assertThat(pictures.sought(List.of(URL, URL), HOSTS, NOW)).isEmpty();
        assertThat(pictures.sought(many, HOSTS, NOW)).hasSize(Pictures.COUNT_MAX - 1);
        assertThat(pictures.sought(many, PictureHosts.NONE, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://img.example.org/1.jpg, true",
        "HTTPS://IMG.EXAMPLE.ORG/1.jpg?x=1, true",
        "http://img.example.org:80/1.jpg, true",
        "https://img.example.org:443/1.jpg, true",
        "https://img.example.org:8443/1.jpg, false",
        "http://10.1.2.3:8080/1.jpg, true",
        "http://10.1.2.3/1.jpg, false",
        "http://[::1]:9100/1.jpg, true",
        "https://example.org/1.jpg, false",
        "https://img.example.org.evil.example/1.jpg, false",
        "https://img.example.org@evil.example/1.jpg, false",
        "https://user@img.example.org/1.jpg, false",
        "https://evil.example/#@img.example.org/1.jpg, false",
        "https://evil.example\\@img.example.org/1.jpg, false",
        "ftp://img.example.org/1.jpg, false",
        "file:///etc/passwd, false",
        "//img.example.org/1.jpg, false",
        "/demo/images/0.jpg, false",
        "data:image/png;base64;AAAA, false",
        "img.example.org/1.jpg, false"
    })
    void onlyPlainAddressesOnAListedHostCount(String url, boolean isOne) {
        assertThat(HOSTS.have(url)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource({
        "https://img.example.org",
        "img.example.org/",
        "user@img.example.org",
        "img.example.org:0",
        "*.example.org",
        "''"
    })
    void whatNamesNoHostIsRefused(String name) {
        assertThatThrownBy(() -> PictureHosts.parse(name)).hasMessageContaining("expected: a host");
    }
}
