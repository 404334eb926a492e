package cn.huiyin.bot.community;

import java.util.List;
import java.util.Locale;

/**
 * Somebody beside the grid who takes tickets: the property company, a mediators' studio, a department.
 *
 * @param members ids of people, asked in this order
 */
public record Party(String id, String name, Kind kind, List<String> members) {
    /** What sort of party. */
    public enum Kind {
        PROPERTY,
        MEDIATOR,
        LAWYER,
        DEPARTMENT,
        VOLUNTEER,
        PARTNER;

        /** The word for it in the settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Party {
        members = List.copyOf(members);
    }
}
