package cn.huiyin.bot.community;

import cn.huiyin.bot.clock.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the tickets of a category go.
 *
 * @param category {@code 大类}, {@code 大类/小类} or {@code *}
 * @param to {@link #GRID}, the id of a party, or {@value #ROLE} and the name of a role
 * @param accept overrides the settings' limit; likewise {@code resolve}
 * @param isPrivate whether the matter stays between the resident and those who take it
 */
public record Route(
        String category,
        String to,
        @Nullable Span accept,
        @Nullable Span resolve,
        boolean isPrivate) {
    /** Micro-grid worker first, then grid worker, then leader. */
    public static final String GRID = "grid";

    /** What stands before a role's name: {@code role:矛调员}. */
    public static final String ROLE = "role:";

    /** The category that matches all. */
    public static final String ANY = "*";

    /** The role that it leads to, if it leads to one. */
    public Optional<String> role() {
        return to.startsWith(ROLE) ? Optional.of(to.substring(ROLE.length()).strip()) : Optional.empty();
    }

    /** Whether a ticket of {@code ticketCategory} ({@code 大类/小类}) goes this way. */
    public boolean matches(String ticketCategory) {
        return category.equals(ANY)
                || category.equals(ticketCategory)
                || ticketCategory.startsWith(category + "/")
                || ticketCategory.endsWith("/" + category);
    }
}
