package cn.huiyin.bot.flow;

import cn.huiyin.bot.care.CareDay;
import cn.huiyin.bot.care.Carer;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.care.Household.Score;
import cn.huiyin.bot.care.Rhythm;
import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.CareText;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.outbox.Delivery.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells workers whom to visit when a month or a week begins and what is still open before it ends, and leaders the numbers: by
 * a clock of the community that sets itself again. What was missed is told once.
 */
record CareRounds(Desk desk, Community community, Draft draft) {
    /** The clock of the next time after {@code now}. Its instance is its own moment. */
    static Clock next(Community community, Instant now) {
        Instant due = CareDay.next(now);
        return new Clock(Clock.Kind.CARE, community.id(), due.toEpochMilli(), due);
    }

    /** Says all that fell due since {@code due}. */
    void tell(Instant due) {
        LocalDate today = draft.presence().today();
        for (CareDay turn : CareDay.due(due, draft.now())) {
            switch (turn.occasion()) {
                case MONTH -> tell("notice.care.month", household -> household.isDueIn(turn.day()));
                case WEEK -> tell("notice.care.week", household -> beginsOn(household.rhythm(), turn.day()));
                case REMINDER -> tell("remind.care", household -> household.isOpen(today));
                case CLOSE -> close(turn.day());
            }
        }
    }

    /** What is visited more often than monthly, when its period begins. */
    private static boolean beginsOn(Rhythm rhythm, LocalDate day) {
        return (rhythm == Rhythm.WEEKLY || rhythm == Rhythm.FORTNIGHTLY)
                && rhythm.begin(day).equals(day);
    }

    private void tell(String key, Predicate<Household> which) {
        Map<String, List<Household>> byPerson = new LinkedHashMap<>();
        draft.keeping().care().all().stream()
                .filter(which)
                .forEach(household -> byPerson.computeIfAbsent(
                                Carer.present(household, community, draft.presence()), k -> new ArrayList<>())
                        .add(household));
        Kind kind = key.startsWith("remind") ? Kind.REMIND : Kind.NOTICE;
        CareList list = new CareList(
                new CareText(community, desk.replies(), draft.presence().today()), draft);
        byPerson.forEach((person, households) -> chatOf(person)
                .ifPresent(chat -> list.tell(
                        new CareList.Reader(person, chat),
                        kind,
                        desk.replies().render(key, Map.of("count", Integer.toString(households.size()))),
                        households)));
    }

    /** How many visits of the month that ends on {@code day} were made, by who was to make them; no names of households. */
    private void close(LocalDate day) {
        Map<String, Map<String, Score>> byLeader = new LinkedHashMap<>();
        for (Household household : draft.keeping().care().all()) {
            Score score = household.score(day);
            if (score.due() > 0) {
                byLeader.computeIfAbsent(leaderOf(household), k -> new LinkedHashMap<>())
                        .merge(Carer.of(household, community), score, Score::plus);
            }
        }
        byLeader.forEach((leader, scores) -> chatOf(leader)
                .ifPresent(chat -> draft.say(Saying.of(chat, Kind.REPORT, null, numbers(day, scores)), null)));
    }

    private String leaderOf(Household household) {
        String leader = community
                .grid(household.grid())
                .map(Grid::leader)
                .orElse(community.grids().get(0).leader());
        return draft.presence().standIn(leader).orElse(leader);
    }

    private String numbers(LocalDate day, Map<String, Score> scores) {
        Score all = scores.values().stream().reduce(new Score(0, 0), Score::plus);
        List<String> lines = new ArrayList<>();
        lines.add(desk.replies()
                .render(
                        "report.care",
                        Map.of(
                                "month", Integer.toString(day.getMonthValue()),
                                "part", Integer.toString(all.done()),
                                "whole", Integer.toString(all.due()))));
        scores.forEach((worker, score) -> lines.add(desk.replies()
                .render(
                        "report.care.worker",
                        Map.of(
                                "who",
                                        community
                                                .person(worker)
                                                .map(Person::name)
                                                .orElse(worker),
                                "part", Integer.toString(score.done()),
                                "whole", Integer.toString(score.due())))));
        return String.join("\n", lines);
    }

    private Optional<Chat> chatOf(String person) {
        return community
                .person(person)
                .flatMap(p -> p.accountNear(community.channel()))
                .map((Account account) -> Chat.privateWith(account));
    }
}
