package cn.huiyin.bot.channel.webhook;

import cn.huiyin.bot.outbox.Delivery;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Puts a delivery into the platform's words. */
final class DeliveryWriter {
    private DeliveryWriter() {}

    static byte[] write(Delivery delivery) {
        JsonArray buttons = new JsonArray();
        for (Delivery.Button button : delivery.buttons()) {
            buttons.add(new JsonObject().put("label", button.label()).put("send", button.send()));
        }
        JsonObject written = new JsonObject()
                .put("id", delivery.id())
                .put(
                        "to",
                        new JsonObject()
                                .put(
                                        delivery.to().isGroup() ? "group" : "user",
                                        delivery.to().id()))
                .put("kind", delivery.kind().word())
                .put("ticket", delivery.ticket())
                .put("text", delivery.text())
                .put("mentions", new JsonArray(delivery.mentions()))
                .put("quote", delivery.quote())
                .put("buttons", buttons)
                .put("image", delivery.image());
        // Beside what every message has, so that who reads the plain form alone finds nothing else in it.
        if (delivery.retires()) {
            written.put("retires", true);
        }
        return written.toBuffer().getBytes();
    }
}
