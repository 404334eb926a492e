package cn.huiyin.bot.flow;

import cn.huiyin.bot.audit.Ranges;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.dispatch.CareText;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.outbox.Delivery.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells somebody households, in as many messages as they fill, and writes down that they were told. */
record CareList(CareText text, Draft draft) {
    /** As many as fit into one message of the narrowest platform (2,048 bytes). */
    private static final int LINES_MAX = 15;

    /** Who is told: id of the person, and where. */
    record Reader(String id, Chat chat) {}

    void tell(Reader reader, Kind kind, String header, List<Household> households) {
        for (int from = 0; from < households.size(); from += LINES_MAX) {
            List<Household> part = households.subList(from, Math.min(households.size(), from + LINES_MAX));
            List<String> lines = new ArrayList<>();
            if (from == 0) {
                lines.add(header);
            }
            part.forEach(household -> lines.add(text.line(household)));
            draft.say(
                    Saying.of(reader.chat(), kind, null, String.join("\n", lines))
                            .inConfidence(),
                    null);
            draft.keeping()
                    .trace(
                            Trace.Kind.CARE_SHOWN,
                            reader.id(),
                            Ranges.of(part.stream().map(Household::no).toList()),
                            null);
        }
    }
}
