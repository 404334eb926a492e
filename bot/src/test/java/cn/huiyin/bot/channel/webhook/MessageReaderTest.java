package cn.huiyin.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {
    private static final JsonObject LEAST = new JsonObject()
            .put("id", "m-1")
            .put("time", "2026-11-20T09:30:00+08:00")
            .put("sender", new JsonObject().put("id", "u-1"))
            .put("text", "");

    private static Message read(JsonObject json) {
        return MessageReader.read("hook", json.toString().getBytes(UTF_8));
    }

    @Test
    void everythingThatIsSentArrives() {
        Message message = read(LEAST.copy()
                .put("group", new JsonObject().put("id", "g-1").put("name", "楼下的群"))
                .put("sender", new JsonObject().put("id", "u-1").put("name", "王阿姨"))
                .put("text", "门口的灯不亮了")
                .put("images", new JsonArray().add(new JsonObject().put("url", "https://example.org/1.jpg")))
                .put("atBot", true)
                .put(
                        "quote",
                        new JsonObject()
                                .put("id", "m-0")
                                .put("sender", new JsonObject().put("id", "u-7").put("name", "李叔"))
                                .put("text", "谁知道")));

        assertThat(message)
                .isEqualTo(new Message(
                        "m-1",
                        Instant.parse("2026-11-20T01:30:00Z"),
                        Chat.group("hook", "g-1"),
                        new Message.Sender(new Account("hook", "u-1"), "王阿姨"),
                        "门口的灯不亮了",
                        List.of("https://example.org/1.jpg"),
                        true,
                        new Message.Quote("m-0", new Message.Sender(new Account("hook", "u-7"), "李叔"), "谁知道")));
    }

    @Test
    void theLeastThatMayBeSentIsAPrivateMessage() {
        assertThat(read(LEAST))
                .isEqualTo(new Message(
                        "m-1",
                        Instant.parse("2026-11-20T01:30:00Z"),
                        Chat.privateWith(new Account("hook", "u-1")),
                        new Message.Sender(new Account("hook", "u-1"), ""),
                        "",
                        List.of(),
                        false,
                        null));
    }

    @Test
    void unknownFieldsAndNullsChangeNothing() {
        assertThat(read(LEAST.copy()
                        .putNull("group")
                        .putNull("quote")
                        .putNull("images")
                        .putNull("atBot")
                        .put("location", new JsonObject().put("lat", 32.0))))
                .isEqualTo(read(LEAST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":null}                              | id
                    {"id":7}                                 | id
                    {"id":""}                                | id
                    {"time":null}                            | time
                    {"time":"yesterday"}                     | time
                    {"time":"2026-11-20T09:30:00"}           | time
                    {"time":1763602200}                      | time
                    {"sender":null}                          | sender
                    {"sender":"u-1"}                         | sender
                    {"sender":{}}                            | sender.id
                    {"sender":{"id":"u-1","name":5}}         | sender.name
                    {"text":null}                            | text
                    {"text":5}                               | text
                    {"group":"g-1"}                          | group
                    {"group":{}}                             | group.id
                    {"images":{}}                            | images
                    {"images":["https://example.org/1.jpg"]} | images[0]
                    {"images":[{}]}                          | images[0].url
                    {"images":[{"url":"javascript:alert(1)"}]} | images[0].url
                    {"images":[{"url":"https://a b"}]}       | images[0].url
                    {"atBot":"yes"}                          | atBot
                    {"quote":"m-0"}                          | quote
                    {"quote":{}}                             | quote.id
                    {"quote":{"id":"m-0","text":5}}          | quote.text
                    {"quote":{"id":"m-0","sender":{}}}       | quote.sender.id
                    """)
    void aFieldThatIsMissingOrOfTheWrongTypeIsNamed(String change, String field) {
        JsonObject json = LEAST.copy();
        new JsonObject(change).forEach(entry -> json.put(entry.getKey(), entry.getValue()));

        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        BadFieldException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void wordsThatAreTooManyAreNotShownInTheError() {
        assertThatThrownBy(() -> read(LEAST.copy().put("text", "长".repeat(Message.TEXT_CHARS_MAX + 1))))
                .hasMessage("text: 20001 characters (expected: 20000 at most)");
    }
}
