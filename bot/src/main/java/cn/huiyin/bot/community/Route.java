package cn.huiyin.bot.community;

import cn.huiyin.bot.clock.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the tickets of a category go, and what is asked of those who take them.
 *
 * @param category {@code 大类}, {@code 大类/小类} or {@code *}
 * @param to {@link #GRID}, the id of a party, or {@value #ROLE} and the name of a role
 * @param with ids of parties that are called in as soon as the ticket opens, each for itself
 * @param limits override the settings' limits
 * @param late ids of parties that are called in when nobody is on site in time
 * @param visits how long after it is dealt with somebody asks how it went on, rising
 * @param needsPhoto whether it is dealt with only when a picture shows it
 * @param isPrivate whether the matter stays between the resident and those who take it
 * @param confirm who has to confirm it before anybody is asked to take it: {@value #LEADER}, {@value #BACKSTOP}, or {@value #ROLE} and
 *     the name of a role; null where nobody has to
 */
public record Route(
        String category,
        String to,
        List<String> with,
        Limits limits,
        List<String> late,
        List<Span> visits,
        boolean needsPhoto,
        boolean isPrivate,
        @Nullable String confirm) {
    /** Micro-grid worker first, then grid worker, then leader. */
    public static final String GRID = "grid";

    /** What stands before a role's name: {@code role:矛调员}. */
    public static final String ROLE = "role:";

    /** The leader of the grid confirms. */
    public static final String LEADER = "leader";

    /** The community's backstop confirms. */
    public static final String BACKSTOP = "backstop";

    /** The category that matches all. */
    public static final String ANY = "*";

    public Route {
        with = List.copyOf(with);
        late = List.copyOf(late);
        visits = List.copyOf(visits);
    }

    /** A route with nothing out of the usual. */
    public static Route of(String category, String to) {
        return new Route(category, to, List.of(), Limits.NONE, List.of(), List.of(), false, false, null);
    }

    /** The role that it leads to, if it leads to one. */
    public Optional<String> role() {
        return roleIn(to);
    }

    /** The role that confirms, if one does. */
    public Optional<String> confirmingRole() {
        return Optional.ofNullable(confirm).flatMap(Route::roleIn);
    }

    private static Optional<String> roleIn(String target) {
        return target.startsWith(ROLE)
                ? Optional.of(target.substring(ROLE.length()).strip())
                : Optional.empty();
    }

    /** Whether a ticket of {@code ticketCategory} ({@code 大类/小类}) goes this way. */
    public boolean matches(String ticketCategory) {
        return category.equals(ANY)
                || category.equals(ticketCategory)
                || ticketCategory.startsWith(category + "/")
                || ticketCategory.endsWith("/" + category);
    }
}
