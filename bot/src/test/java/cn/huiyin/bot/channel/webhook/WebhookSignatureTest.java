package cn.huiyin.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SIGNED_AT = 1614265330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String BAD = "v1," + Base64.getEncoder().encodeToString(new byte[32]);

    private static WebhookSignature at(long seconds) {
        return new WebhookSignature(WebhookKey.parse(SECRET), InstantSource.fixed(Instant.ofEpochSecond(seconds)));
    }

    private static boolean isGenuine(long now, String signatures) {
        return at(now).isGenuine(new WebhookSignature.Headers(ID, String.valueOf(SIGNED_AT), signatures), BODY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | {"test": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                    whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD | msg_27UH4WbU6Z5A5EzD8u03UvzRbpk | 1649367553 | {"email":"test@example.com","username":"test_user"} | v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=
                    """)
    void theSpecificationsExamplesAreSignedAsItSays(String secret, String id, long at, String body, String signature) {
        WebhookSignature ours =
                new WebhookSignature(WebhookKey.parse(secret), InstantSource.fixed(Instant.ofEpochSecond(at)));

        assertThat(ours.sign(id, body.getBytes(UTF_8)))
                .isEqualTo(new WebhookSignature.Headers(id, String.valueOf(at), signature));
        assertThat(ours.isGenuine(
                        new WebhookSignature.Headers(id, String.valueOf(at), signature), body.getBytes(UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void clocksMayBeFiveMinutesApartAndNoMore(long seconds, boolean genuine) {
        assertThat(isGenuine(SIGNED_AT + seconds, GOOD)).isEqualTo(genuine);
    }

    @Test
    void oneGoodSignatureAmongSeveralIsEnough() {
        assertThat(isGenuine(SIGNED_AT, BAD + " v1a,AAAA  v2,???? " + GOOD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "v1,",
                "v1,AAAA",
                "v1,not base64!",
                "v1",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            })
    void whateverElseStandsThereIsNotGenuine(String signatures) {
        assertThat(isGenuine(SIGNED_AT, signatures)).isFalse();
    }

    @Test
    void anotherBodyIdOrTimeIsNotGenuine() {
        WebhookSignature ours = at(SIGNED_AT);
        String at = String.valueOf(SIGNED_AT);

        assertThat(ours.isGenuine(new WebhookSignature.Headers(ID, at, GOOD), "{}".getBytes(UTF_8)))
                .isFalse();
        assertThat(ours.isGenuine(new WebhookSignature.Headers("other", at, GOOD), BODY))
                .isFalse();
        assertThat(ours.isGenuine(new WebhookSignature.Headers(ID, "1614265331", GOOD), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1614265330.0", "1614265330 ", "99999999999999999999", "١٦١٤٢٦٥٣٣٠"})
    void aTimestampThatIsNoneIsNotGenuine(String timestamp) {
        assertThat(at(SIGNED_AT).isGenuine(new WebhookSignature.Headers(ID, timestamp, GOOD), BODY))
                .isFalse();
    }

    @Test
    void aHeaderThatIsMissingIsNotGenuine() {
        String at = String.valueOf(SIGNED_AT);

        assertThat(at(SIGNED_AT).isGenuine(new WebhookSignature.Headers(null, at, GOOD), BODY))
                .isFalse();
        assertThat(at(SIGNED_AT).isGenuine(new WebhookSignature.Headers(ID, null, GOOD), BODY))
                .isFalse();
        assertThat(at(SIGNED_AT).isGenuine(new WebhookSignature.Headers(ID, at, null), BODY))
                .isFalse();
    }

    @Test
    void whatAnotherLibrarySignsIsGenuine() throws Exception {
        String signature = new Webhook(SECRET).sign("m-1", SIGNED_AT, "{\"文\":\"字\"}");

        assertThat(at(SIGNED_AT)
                        .isGenuine(
                                new WebhookSignature.Headers("m-1", String.valueOf(SIGNED_AT), signature),
                                "{\"文\":\"字\"}".getBytes(UTF_8)))
                .isTrue();
    }

    @Test
    void whatWeSignIsGenuineToAnotherLibrary() throws Exception {
        String body = "{\"文\":\"字\"}";
        WebhookSignature.Headers signed = new WebhookSignature(WebhookKey.parse(SECRET), InstantSource.system())
                .sign("d-1", body.getBytes(UTF_8));

        new Webhook(SECRET)
                .verify(
                        body,
                        Map.of(
                                "webhook-id", List.of("d-1"),
                                "webhook-timestamp", List.of(Objects.requireNonNull(signed.timestamp())),
                                "webhook-signature", List.of(Objects.requireNonNull(signed.signature()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_AAAA", "whsec_***"})
    void aSecretThatIsNoneIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> WebhookKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("webhook secret: ")
                .hasMessageNotContaining("MfKQ");
    }

    @Test
    void aSecretDoesNotShowWhenPrinted() {
        assertThat(WebhookKey.parse(SECRET)).hasToString("[secret]");
    }
}
