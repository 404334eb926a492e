package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Post;
import cn.huiyin.rules.source.YamlValue;

/** Reads what a community has beside its grids: backstop, roles, posts, part-time reporters, bulletins, rosters, points. */
final class CommonsReader {
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
                PointsReader.plan(root.get("points")));
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
