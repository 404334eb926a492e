package cn.huiyin.bot.channel.webhook;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Fields;
import cn.huiyin.bot.intake.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what the platform sends into our words. */
final class MessageReader {
    private static final int ID_CHARS_MAX = 200;
    private static final int NAME_CHARS_MAX = 200;
    private static final int URL_CHARS_MAX = 2_000;
    private static final int IMAGES_MAX = 50;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private MessageReader() {}

    /**
     * Reads one message.
     *
     * @throws BadFieldException naming the field
     */
    static Message read(String channel, byte[] body) {
        Fields fields = Fields.parse(body);
        String id = fields.id("id", ID_CHARS_MAX);
        Instant at = time(fields);
        Message.Sender sender = sender(channel, fields.object("sender"));
        Fields group = fields.objectOrNull("group");
        Chat chat =
                group == null ? Chat.privateWith(sender.account()) : Chat.group(channel, group.id("id", ID_CHARS_MAX));
        return new Message(
                id,
                at,
                chat,
                sender,
                fields.text("text", Message.TEXT_CHARS_MAX),
                images(fields.objects("images", IMAGES_MAX)),
                fields.flag("atBot"),
                quote(channel, fields.objectOrNull("quote")));
    }

    private static Instant time(Fields fields) {
        String text = fields.text("time", ID_CHARS_MAX);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadFieldException("time", text, "ISO 8601 with an offset, as 2026-11-20T09:30:00+08:00");
        }
    }

    private static Message.Sender sender(String channel, Fields sender) {
        return new Message.Sender(
                new Account(channel, sender.id("id", ID_CHARS_MAX)),
                sender.textOr("name", NAME_CHARS_MAX, ""),
                sender.flag("device"));
    }

    private static Message.@Nullable Quote quote(String channel, @Nullable Fields quote) {
        if (quote == null) {
            return null;
        }
        Fields sender = quote.objectOrNull("sender");
        return new Message.Quote(
                quote.id("id", ID_CHARS_MAX),
                sender == null ? null : sender(channel, sender),
                quote.textOr("text", Message.TEXT_CHARS_MAX, ""));
    }

    private static List<String> images(List<Fields> images) {
        return images.stream().map(MessageReader::url).toList();
    }

    private static String url(Fields image) {
        String url = image.text("url", URL_CHARS_MAX);
        try {
            String scheme = new URI(url).getScheme();
            if (scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Told below like any other address that cannot be shown.
        }
        throw new BadFieldException(image.path("url"), url, "an http or https address");
    }
}
