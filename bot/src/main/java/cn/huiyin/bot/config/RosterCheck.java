package cn.huiyin.bot.config;

import cn.huiyin.rules.source.NearestName;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks that rosters plan their own members alone, and that grids and parties name rosters that there are. */
record RosterCheck(Problems warnings) {

    void check(CommunitySource source) {
        List<YamlValue> rosters = source.root().get("rosters").list();
        Set<String> known = new TreeSet<>();
        rosters.forEach(roster -> known.add(roster.get("id").text().strip()));
        rosters.forEach(RosterCheck::checkMembers);
        Set<String> used = new HashSet<>();
        Stream.concat(
                        source.grids().stream().map(grid -> grid.at().get("duty")),
                        source.parties().stream().map(party -> party.at().get("roster")))
                .filter(YamlValue::isPresent)
                .forEach(name -> checkName(name, known, used));
        for (YamlValue roster : rosters) {
            String id = roster.get("id").text().strip();
            if (!id.isEmpty() && !used.contains(id)) {
                warnings.add(roster.position()
                        .problem("found: roster " + id + ", which nobody goes by (expected: duty: " + id
                                + " of a grid, or roster: " + id + " of a party)"));
            }
        }
    }

    private static void checkMembers(YamlValue roster) {
        Set<String> members = new TreeSet<>(roster.get("members").texts());
        for (YamlValue name : RosterReader.named(roster)) {
            String id = name.text().strip();
            if (!id.isEmpty() && !members.contains(id)) {
                name.problem("found: " + id + " (expected: one of the members" + NearestName.hint(id, members) + ")");
            }
        }
    }

    private static void checkName(YamlValue name, Set<String> known, Set<String> used) {
        String id = name.text().strip();
        used.add(id);
        if (name.isText() && !known.contains(id)) {
            name.problem(
                    "found: " + id + " (expected: the id of one of the rosters" + NearestName.hint(id, known) + ")");
        }
    }
}
