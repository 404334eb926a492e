package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Fields;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import cn.huiyin.bot.intake.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what the page sends into our words. */
final class DemoMessages {
    static final int TEXT_CHARS_MAX = 2_000;
    static final int IMAGES_MAX = 9;

    private static final int NEW_ID_CHARS_MAX = 64;
    private static final int ID_CHARS_MAX = 200;
    private static final int URL_CHARS_MAX = 2_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1," + NEW_ID_CHARS_MAX + "}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[!-~]+");

    private final DemoChannel channel;

    DemoMessages(DemoChannel channel) {
        this.channel = channel;
    }

    /** A message with what the room shows of it. */
    record Spoken(Message message, DemoEntry entry) {}

    /**
     * Reads one message.
     *
     * @throws BadFieldException naming the field
     * @throws ProblemException when speaker or chat are not there
     */
    Spoken read(byte[] body) {
        Fields fields = Fields.parse(body);
        String id = fields.id("id", NEW_ID_CHARS_MAX);
        if (!ID.matcher(id).matches()) {
            throw new BadFieldException("id", id, "letters, digits, _ and -");
        }
        DemoCast.Speaker speaker = speaker(fields.id("speaker", ID_CHARS_MAX));
        Chat chat = chat(fields.object("chat"), speaker);
        String text = fields.textOr("text", TEXT_CHARS_MAX, "");
        List<String> images = images(fields);
        if (text.isBlank() && images.isEmpty()) {
            throw new BadFieldException("text", "blank", "some text, or a picture");
        }
        return spoken(
                new Heard(id, chat, speaker, text, images),
                fields.textOrNull("quote", ID_CHARS_MAX),
                fields.flag("atBot"));
    }

    /** What was read, before it is put together. */
    private record Heard(String id, Chat chat, DemoCast.Speaker speaker, String text, List<String> images) {}

    private Spoken spoken(Heard heard, @Nullable String quote, boolean atBot) {
        Optional<DemoEntry> quoted =
                quote == null ? Optional.empty() : channel.room().find(heard.chat(), quote);
        Instant now = channel.clock().instant();
        Message message = new Message(
                heard.id(),
                now,
                heard.chat(),
                new Message.Sender(
                        account(heard.speaker().user()), heard.speaker().name()),
                heard.text(),
                heard.images(),
                atBot || quoted.filter(DemoEntry::isFromBot).isPresent(),
                quote == null ? null : quote(quote, quoted));
        DemoEntry entry = new DemoEntry(
                0,
                heard.id(),
                heard.chat(),
                now,
                new DemoEntry.Name(heard.speaker().user(), heard.speaker().name()),
                heard.text(),
                heard.images(),
                quoted.map(DemoChannel::quoted).orElse(null),
                null);
        return new Spoken(message, entry);
    }

    private Message.Quote quote(String id, Optional<DemoEntry> quoted) {
        return quoted.map(e -> new Message.Quote(
                        id,
                        new Message.Sender(account(e.from().user()), e.from().name()),
                        e.text()))
                .orElseGet(() -> new Message.Quote(id, null, ""));
    }

    private Account account(String user) {
        return new Account(channel.name(), user);
    }

    private DemoCast.Speaker speaker(String user) {
        return channel.cast()
                .speaker(user)
                .orElseThrow(() -> new ProblemException(
                        new Problem(Problem.Kind.NOT_FOUND, "speaker: nobody of this id", "speaker", null)));
    }

    private Chat chat(Fields chat, DemoCast.Speaker speaker) {
        String group = chat.textOrNull("group", ID_CHARS_MAX);
        if (group == null) {
            String user = chat.id("user", ID_CHARS_MAX);
            if (!user.equals(speaker.user())) {
                throw new BadFieldException("chat.user", user, "the speaker's own: " + speaker.user());
            }
            return Chat.privateWith(account(user));
        }
        if (!channel.cast().hasGroup(group)) {
            throw new ProblemException(
                    new Problem(Problem.Kind.NOT_FOUND, "chat.group: no group of this id", "chat.group", null));
        }
        return Chat.group(channel.name(), group);
    }

    private static List<String> images(Fields fields) {
        List<String> images = fields.texts("images", IMAGES_MAX, URL_CHARS_MAX);
        for (String url : images) {
            if (!DemoPictures.isOurs(url) && !WEB_ADDRESS.matcher(url).matches()) {
                throw new BadFieldException("images", url, "an address from /demo/images, or http or https");
            }
        }
        return images;
    }
}
