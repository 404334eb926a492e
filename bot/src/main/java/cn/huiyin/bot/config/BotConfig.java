package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.Router;
import cn.huiyin.bot.guide.Guides;
import cn.huiyin.bot.ticket.Terms;
import cn.huiyin.rules.source.Problem;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All settings, read once and checked.
 *
 * @param channels at least one, each name once
 * @param evidence whose pictures are kept
 * @param communities at least one, each id once
 * @param categoryUses the categories that routes name, with where they stand; see {@link #unknownCategories}
 * @param rosterUses the rosters, with where they stand; see {@link #gapsFrom}
 * @param guideSource answers that are ready, with where they stand; see {@link #guides}
 * @param warnings what is worth a look and stops nothing
 * @param notes what somebody who checks the settings may want to know: buildings without a micro-grid of their own
 */
public record BotConfig(
        List<ChannelConfig> channels,
        Clocks clocks,
        QuietHours quietHours,
        EvidenceSettings evidence,
        List<Community> communities,
        Replies replies,
        WorkCalendar calendar,
        List<CategoryUse> categoryUses,
        List<RosterUse> rosterUses,
        GuideSource guideSource,
        List<Problem> warnings,
        List<Problem> notes) {
    public BotConfig {
        channels = List.copyOf(channels);
        communities = List.copyOf(communities);
        categoryUses = List.copyOf(categoryUses);
        rosterUses = List.copyOf(rosterUses);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /**
     * The routes of a category that the rules never give; no ticket would ever take them.
     *
     * @param categories of the rules, each {@code 大类/小类}
     */
    public List<Problem> unknownCategories(Set<String> categories) {
        return categoryUses.stream()
                .flatMap(use -> use.problem(categories).stream())
                .sorted()
                .toList();
    }

    /** The rosters that plan too few people for a shift of the days from {@code today} on. */
    public List<Problem> gapsFrom(LocalDate today) {
        return rosterUses.stream()
                .flatMap(use -> use.gaps(today, calendar).stream())
                .sorted()
                .toList();
    }

    /** Answers that are ready for what people ask. */
    public Guides guides() {
        return guideSource.guides();
    }

    /** Who is asked within which limits. */
    public Router router() {
        Terms usual = new Terms(
                clocks.accept(),
                null,
                clocks.resolve(),
                clocks.confirm(),
                clocks.stall(),
                List.of(),
                calendar,
                quietHours);
        return new Router(usual, clocks.byUrgency());
    }

    /** The warnings, with the guides that are not given any more and the years whose holidays will soon be asked for and are not known. */
    public List<Problem> warningsOn(LocalDate today) {
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(guideSource.outdated(today));
        addMissingYear(all, today.getYear());
        if (today.getMonth() == Month.DECEMBER) {
            addMissingYear(all, today.getYear() + 1);
        }
        return all;
    }

    private void addMissingYear(List<Problem> all, int year) {
        if (!calendar.knows(year)) {
            String file = CalendarReader.FOLDER + "/" + year + ".yaml";
            all.add(new Problem(
                    file,
                    1,
                    1,
                    "found: no such file, so " + year + " works Monday to Friday (expected: its holidays)"));
        }
    }
}
