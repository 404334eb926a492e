package cn.huiyin.bot.config;

import cn.huiyin.rules.source.NearestName;
import cn.huiyin.rules.source.Position;
import cn.huiyin.rules.source.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A category that a route names, and where.
 *
 * @param name {@code 大类}, {@code 小类} or {@code 大类/小类}
 */
public record CategoryUse(String name, Position position) {
    /** What is wrong when {@code categories}, each {@code 大类/小类}, are all there are. */
    Optional<Problem> problem(Set<String> categories) {
        Set<String> names = new TreeSet<>();
        for (String category : categories) {
            int slash = category.indexOf('/');
            names.add(category);
            names.add(category.substring(0, Math.max(slash, 0)));
            names.add(category.substring(slash + 1));
        }
        return names.contains(name) ? Optional.empty() : Optional.of(unknown(names));
    }

    private Problem unknown(Set<String> names) {
        return position.problem("found: category " + name + " (expected: a category of the rules"
                + NearestName.hint(name, names) + ")");
    }
}
