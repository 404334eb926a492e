package cn.huiyin.bot.ticket;

import cn.huiyin.rules.Evidence;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about.
 *
 * @param category {@code 大类/小类}
 * @param isPrivate whether it stays between the resident and those who take it
 * @param text the report as written; handlers see it, groups do not see it again
 * @param images URLs
 * @param place where; its estate is the community's official name
 * @param rule id of the rule that decided, null when a person did
 * @param rulesVersion the version of the rules that decided
 * @param evidence the words that decided, with offsets in {@code text}
 */
public record Matter(
        String category,
        Urgency urgency,
        boolean isPrivate,
        String text,
        List<String> images,
        Place place,
        @Nullable String rule,
        long rulesVersion,
        List<Evidence> evidence) {
    /** What is reported without a category. */
    public static final String UNSORTED = "其他诉求/待分类";

    /** A question that nobody has answered yet. */
    public static final String QUESTION = "民生服务/政策咨询";

    public Matter {
        images = List.copyOf(images);
        evidence = List.copyOf(evidence);
    }

    Matter withImages(List<String> all) {
        return new Matter(category, urgency, isPrivate, text, all, place, rule, rulesVersion, evidence);
    }

    /** The same, and where it is. */
    Matter located(Place where) {
        return new Matter(category, urgency, isPrivate, text, images, where, rule, rulesVersion, evidence);
    }

    /** The same of another category, as a person decided; what was private stays so. */
    Matter recategorised(String to, boolean isNowPrivate) {
        return new Matter(to, urgency, isPrivate || isNowPrivate, text, images, place, null, rulesVersion, List.of());
    }

    /** Whether a person said what it is about, because no rule did or the wrong one. */
    public boolean isDecidedByPerson() {
        return rule == null;
    }

    /** Whether life may be at stake. */
    public boolean isCritical() {
        return urgency == Urgency.CRITICAL;
    }

    /** The part after the slash. */
    public String subcategory() {
        return category.substring(category.indexOf('/') + 1);
    }
}
