package cn.huiyin.bot.store;

import cn.huiyin.bot.outbox.Delivery;

/** How deliveries wait: as JSON, and sealed where only who they go to may read them. */
final class SealedDelivery {
    private static final String PLACE = "deliveries";

    private SealedDelivery() {}

    static String write(Vault vault, Delivery delivery) {
        String json = StoreJson.write(delivery);
        return delivery.confidential() ? vault.seal(PLACE, json) : json;
    }

    static Delivery read(Vault vault, String stored) {
        return StoreJson.read(Vault.isSealed(stored) ? vault.open(PLACE, stored) : stored, Delivery.class);
    }
}
