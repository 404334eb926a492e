package cn.huiyin.bot.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes of a deed. */
public sealed interface Verdict {
    /** It is done; these are the events, at least one. */
    record Done(List<TicketEvent> events) implements Verdict {
        public Done {
            events = List.copyOf(events);
        }
    }

    /**
     * It cannot be done; nothing changes.
     *
     * @param reply key of the sentence that says what to do instead
     * @param holes what its holes are filled with
     * @param again when it may be done, null when waiting does not help
     */
    record Refused(
            String reply,
            Map<String, String> holes,
            @Nullable Instant again) implements Verdict {
        public Refused(String reply, Map<String, String> holes) {
            this(reply, holes, null);
        }

        public Refused {
            holes = Map.copyOf(holes);
        }
    }

    /** These events. */
    static Verdict done(TicketEvent... events) {
        return new Done(List.of(events));
    }
}
