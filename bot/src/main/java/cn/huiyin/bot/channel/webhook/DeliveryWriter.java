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
        return new JsonObject()
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
                .put("image", delivery.image())
                .toBuffer()
                .getBytes();
    }
}
