package cn.huiyin.bot.community;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.roster.Roster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a community has of its own, beside its grids.
 *
 * @param backstop id of the 社区兜底人, who has what no grid has and is asked last of all; null where the grid leader is the last
 * @param roles who holds a role where a grid has nobody for it
 * @param posts what people have offered to do
 * @param couriers who reports beside their own work
 * @param bulletins when the figures of the day and the week are told, and where
 * @param rosters who is on duty when
 * @param answer how long a report may wait for a first answer before the list of what is open says so (失信单); none: never
 * @param points who earns points, and what for; null where nobody does
 */
public record Commons(
        @Nullable String backstop,
        Map<String, List<String>> roles,
        List<Post> posts,
        List<Courier> couriers,
        BulletinPlan bulletins,
        List<Roster> rosters,
        Optional<Span> answer,
        @Nullable PointsPlan points) {
    /** What the list of what is open says where the settings say nothing else. */
    public static final Optional<Span> ANSWER = Optional.of(Span.parse("24h"));

    /** Nothing of the kind. */
    public static final Commons NONE = new Commons(null, Map.of(), List.of(), List.of());

    /** With the ordinary bulletins and without rosters. */
    public Commons(
            @Nullable String backstop, Map<String, List<String>> roles, List<Post> posts, List<Courier> couriers) {
        this(backstop, roles, posts, couriers, BulletinPlan.STANDARD, List.of(), ANSWER);
    }

    /** Without points. */
    public Commons(
            @Nullable String backstop,
            Map<String, List<String>> roles,
            List<Post> posts,
            List<Courier> couriers,
            BulletinPlan bulletins,
            List<Roster> rosters,
            Optional<Span> answer) {
        this(backstop, roles, posts, couriers, bulletins, rosters, answer, null);
    }

    public Commons {
        roles = copyOf(roles);
        posts = List.copyOf(posts);
        couriers = List.copyOf(couriers);
        rosters = List.copyOf(rosters);
    }

    /** The post whose longest word stands in {@code text}. */
    public Optional<Post> postIn(String text) {
        Post best = null;
        int longest = 0;
        for (Post post : posts) {
            int length = post.wordIn(text).length();
            if (length > longest) {
                best = post;
                longest = length;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same roles, in the same order, for good. */
    static Map<String, List<String>> copyOf(Map<String, List<String>> roles) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        roles.forEach((role, holders) -> copy.put(role, List.copyOf(holders)));
        return java.util.Collections.unmodifiableMap(copy);
    }
}
