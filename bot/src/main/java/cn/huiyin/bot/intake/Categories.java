package cn.huiyin.bot.intake;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the category that somebody names as people do: by the part after the slash, or a piece of it; pure. */
public final class Categories {
    private Categories() {}

    /**
     * The one category that {@code said} names.
     *
     * @param all each {@code 大类/小类}
     * @return null when it names none, or several alike
     */
    public static @Nullable String named(String said, Set<String> all) {
        String name = said.replaceAll("[\\p{P}\\s&&[^/]]|类别?$|问题$", "");
        if (name.length() < 2) {
            return null;
        }
        for (Predicate<String> fits : List.<Predicate<String>>of(
                name::equals,
                category -> minor(category).equals(name),
                category -> minor(category).startsWith(name),
                category -> minor(category).contains(name),
                category -> category.startsWith(name))) {
            List<String> found = all.stream().filter(fits).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.get(0) : null;
            }
        }
        return null;
    }

    private static String minor(String category) {
        return category.substring(category.indexOf('/') + 1);
    }
}
