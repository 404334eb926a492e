package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Post;
import cn.huiyin.rules.source.YamlValue;
import java.util.Optional;

/**
 * Reads what a community has beside its grids: backstop, roles, posts, part-time reporters, bulletins, rosters, its promise, its
 * points.
 */
final class CommonsReader {
    private static final String ANSWER = "a duration as 90s, 10m, 24h, 7d or 3wd, or \"\" for never";

    private CommonsReader() {}

    static Commons commons(YamlValue root) {
        YamlValue backstop = root.get("backstop");
        return new Commons(
                backstop.isPresent() ? Fields.text(root, "backstop") : null,
                RolesReader.roles(root.get("roles")),
                root.get("posts").list().stream().map(CommonsReader::post).toList(),
                root.get("reporters").list().stream()
                        .map(CommonsReader::courier)
                        .toList(),
                BulletinPlanReader.plan(root.get("reports")),
                root.get("rosters").list().stream().map(RosterReader::roster).toList(),
                root.get("answer").parsed(ANSWER, Commons.ANSWER, CommonsReader::answer),
                PointsReader.plan(root.get("points")));
    }

    private static Optional<Span> answer(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Span.parse(text));
    }

    private static Post post(YamlValue item) {
        item.only("name", "words");
        YamlValue words = item.required("words");
        if (words.isPresent() && words.textValues().isEmpty()) {
            words.problem("found: words: none (expected: what a request for it names, as 收音机)");
        }
        words.textValues().stream()
                .filter(word -> word.isText() && word.text().isBlank())
                .forEach(word -> word.problem("found: words: a blank one (expected: what a request for it names)"));
        return new Post(
                Fields.text(item, "name"),
                words.texts().stream().map(String::strip).toList());
    }

    private static Courier courier(YamlValue item) {
        item.only("id", "name", "accounts");
        return new Courier(Fields.id(item), Fields.text(item, "name"), Fields.accounts(item));
    }
}
