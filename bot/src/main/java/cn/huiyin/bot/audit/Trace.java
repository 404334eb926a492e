package cn.huiyin.bot.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown personal data, or changed it: that they did and of which record, never what it says.
 *
 * @param by id of the person, or {@value #API} for who holds the API's token
 * @param records numbers of the records, or ranges of them: 3, 7-9
 * @param ticket number of the ticket that it was for, null when it was for none
 */
public record Trace(
        Instant at,
        String by,
        Kind kind,
        List<String> records,
        @Nullable String ticket) {
    /** Who holds the API's token. */
    public static final String API = "api";

    /** What was done. */
    public enum Kind {
        CARE_SHOWN,
        CARE_REGISTERED,
        CARE_CHANGED,
        CARE_REMOVED,
        CARE_VISITED,
        ASSET_SHOWN,
        ASSET_REGISTERED,
        ASSET_REMOVED,
        ASSETS_LISTED,
        ASSETS_REPLACED,
        TICKET_SHOWN;

        /** The word for it in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether something was shown, and nothing changed. */
        public boolean isShowing() {
            return switch (this) {
                case CARE_SHOWN, ASSET_SHOWN, ASSETS_LISTED, TICKET_SHOWN -> true;
                default -> false;
            };
        }
    }

    public Trace {
        records = List.copyOf(records);
    }
}
