package cn.huiyin.bot.community;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody beside the grid who takes tickets: the property company, a mediators' studio, a department.
 *
 * @param members ids of people
 * @param take how the members are asked
 * @param capacity how many open tickets one member may have, null for any number
 * @param roster id of the roster that says which of the members are asked, null where all are
 */
public record Party(
        String id,
        String name,
        Kind kind,
        List<String> members,
        Take take,
        @Nullable Integer capacity,
        @Nullable String roster) {
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

    /** How a party's members are asked. */
    public enum Take {
        /** All at once; the first who accepts has it. */
        ONE,

        /** One after the other, in the order of the settings. */
        ORDER
    }

    public Party {
        members = List.copyOf(members);
    }
}
