package cn.huiyin.rules.eval;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the labels of a table mean in the categories of the rules. A table may come from another house:
 *
 * <ul>
 *   <li>{@code 大类/小类} and {@code 小类} are the category of that name.
 *   <li>{@code 大类(词)} are that 大类's categories whose 小类 has the word in it: {@code 邻里纠纷(漏水)} is 邻里纠纷/邻里漏水.
 *   <li>A label that is no 小类 is every one that ends in it: {@code 咨询} is met by 政策咨询 and by 法律咨询.
 * </ul>
 *
 * <p>A label that means nothing here is met by nothing. Immutable.
 */
final class CategoryLabels {
    private final TreeMap<String, Set<String>> meanings = new TreeMap<>();

    private CategoryLabels() {}

    /**
     * The meanings of some labels.
     *
     * @param categories every {@code 大类/小类} of the rules
     */
    static CategoryLabels of(Collection<String> labels, Set<String> categories) {
        CategoryLabels all = new CategoryLabels();
        labels.forEach(label -> all.meanings.put(label, meaning(label, categories)));
        return all;
    }

    private static Set<String> meaning(String label, Set<String> categories) {
        Set<String> exact = chosen(
                categories, category -> category.equals(label) || leaf(category).equals(label));
        if (!exact.isEmpty()) {
            return exact;
        }
        int open = label.indexOf('(');
        if (open > 0 && label.endsWith(")")) {
            String branch = label.substring(0, open + 1).replace('(', '/');
            String word = label.substring(open + 1, label.length() - 1);
            return chosen(
                    categories,
                    category -> category.startsWith(branch) && leaf(category).contains(word));
        }
        return chosen(categories, category -> leaf(category).endsWith(label));
    }

    private static Set<String> chosen(Set<String> categories, Predicate<String> fits) {
        Set<String> chosen = new TreeSet<>();
        categories.stream().filter(fits).forEach(chosen::add);
        return chosen;
    }

    /**
     * The category in the words of the table: the truth where it meets that, otherwise another label that it meets, otherwise
     * its own name, at the level that the truth names.
     */
    String named(String category, String truth) {
        if (meets(category, truth)) {
            return truth;
        }
        List<String> met = meanings.keySet().stream()
                .filter(label -> meets(category, label))
                .toList();
        String own = truth.contains("/") ? category : leaf(category);
        return met.isEmpty() || met.contains(own) ? own : met.get(0);
    }

    private boolean meets(String category, String label) {
        return meanings.getOrDefault(label, Set.of()).contains(category);
    }

    private static String leaf(String category) {
        return category.substring(category.indexOf('/') + 1);
    }
}
