package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;

/** Writes what people earn as {@link PointsReader} reads it. */
final class PointsWriter {
    private PointsWriter() {}

    static void write(PointsPlan plan, YamlLines out) {
        out.mark("points");
        out.line("points:");
        out.line("  who: " + (plan.forEverybody() ? "everybody" : "reporters"));
        for (Merit merit : PointsPlan.EARNED) {
            if (plan.of(merit) > 0) {
                out.line("  " + merit.word() + ": " + plan.of(merit));
            }
        }
        out.line("  perDay: " + plan.perDay());
        if (!plan.gifts().isEmpty()) {
            out.line("  gifts:");
        }
        for (int i = 0; i < plan.gifts().size(); i++) {
            PointsPlan.Gift gift = plan.gifts().get(i);
            out.mark("points/gifts/" + i);
            out.line("    - "
                    + new YamlLines.Item()
                            .text("name", gift.name())
                            .raw("cost", Integer.toString(gift.cost()))
                            .flow());
        }
    }
}
