package cn.huiyin.bot.web;

import cn.huiyin.bot.dispatch.Masking;
import cn.huiyin.bot.flow.publishing.RuleTrial;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.Times;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RuleReport;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSummary;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shows rules, their versions and what was tried with them. */
final class RulesView {
    private RulesView() {}

    /** A version with its texts, as {@code PUT /rules} takes them. */
    static JsonObject json(RuleVersion version) {
        return about(version.about(), "version", "publishedAt").put("files", files(version.texts()));
    }

    static JsonArray versions(List<RuleVersion.About> all) {
        JsonArray array = new JsonArray();
        all.forEach(about -> array.add(about(about, "n", "at")));
        return array;
    }

    private static JsonObject about(RuleVersion.About about, String number, String at) {
        return new JsonObject()
                .put(number, about.number())
                .put(at, Times.format(about.at()))
                .put("by", about.by())
                .put("origin", about.origin().word())
                .put("from", about.from())
                .put("note", about.note())
                .put("hash", about.hash());
    }

    private static JsonArray files(RuleTexts texts) {
        JsonArray array = new JsonArray();
        texts.files()
                .forEach(file ->
                        array.add(new JsonObject().put("name", file.name()).put("text", file.text())));
        return array;
    }

    /** @param hits rule ids to how many tickets they decided */
    static JsonArray rules(RuleSet rules, Map<String, Integer> hits) {
        JsonArray array = new JsonArray();
        rules.summaries().forEach(rule -> array.add(json(rule).put("hits", hits.getOrDefault(rule.id(), 0))));
        return array;
    }

    private static JsonObject json(RuleSummary rule) {
        return new JsonObject()
                .put("id", rule.id())
                .put("kind", rule.kind())
                .put("category", rule.kind().equals("category") ? rule.says() : null)
                .put("intent", rule.kind().equals("intent") ? rule.says() : null)
                .put("says", rule.says())
                .put("when", rule.when())
                .put("unless", rule.unless())
                .put("priority", rule.priority())
                .put("weight", rule.weight())
                .put("examples", new JsonArray(rule.examples()))
                .put("file", rule.file())
                .put("line", rule.line());
    }

    /** @param misfits routes of categories that the rules never give */
    static JsonObject report(RuleReport report, List<cn.huiyin.rules.source.Problem> misfits) {
        return new JsonObject()
                .put("failures", errors(report.failures()))
                .put("neverFires", remarks(report, RuleReport.Kind.NEVER_FIRES))
                .put("shadowed", remarks(report, RuleReport.Kind.SHADOWED))
                .put("overlaps", remarks(report, RuleReport.Kind.OVERLAP))
                .put("unusedWords", remarks(report, RuleReport.Kind.UNUSED_WORDS))
                .put("untried", remarks(report, RuleReport.Kind.UNTRIED))
                .put("routes", errors(misfits));
    }

    private static JsonArray remarks(RuleReport report, RuleReport.Kind kind) {
        return errors(report.remarks().stream()
                .filter(remark -> remark.kind() == kind)
                .map(RuleReport.Remark::problem)
                .toList());
    }

    /** The mistakes as a problem tells them. */
    static List<Problem.FileError> fileErrors(Collection<cn.huiyin.rules.source.Problem> problems) {
        return problems.stream()
                .map(p -> new Problem.FileError(p.file(), p.line(), p.column(), p.found(), p.expected()))
                .toList();
    }

    private static JsonArray errors(Collection<cn.huiyin.rules.source.Problem> problems) {
        JsonArray array = new JsonArray();
        fileErrors(problems).forEach(error -> array.add(error.json()));
        return array;
    }

    static JsonObject json(RuleTrial.Result result) {
        JsonArray items = new JsonArray();
        result.changes().forEach(change -> items.add(json(change)));
        return new JsonObject()
                .put("comparedWith", result.comparedWith())
                .put("tickets", result.tickets())
                .put("texts", result.texts())
                .put("changed", result.changes().size())
                .put("items", items)
                .put("next", result.next());
    }

    private static JsonObject json(RuleTrial.Change change) {
        return new JsonObject()
                .put("no", change.said().ticket().no())
                .put("event", change.said().event())
                .put("at", Times.format(change.said().at()))
                .put("text", Masking.masked(TicketView.summary(change.said().text())))
                .put("before", json(change.difference().before()))
                .put("after", json(change.difference().after()));
    }

    private static JsonObject json(Reading reading) {
        return new JsonObject()
                .put("intent", reading.intent().word())
                .put("category", reading.category())
                .put("urgency", reading.urgency().word())
                .put("rule", reading.rule());
    }
}
