package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Deadlines;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.intake.Categories;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Names;
import cn.huiyin.bot.ticket.Deed;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command asks to be done about a ticket; pure. */
record Deeds(Desk desk, Hearing hearing, Draft draft) {
    private static final Pattern RATING = Pattern.compile("(?<![\\d.\\-])(\\d)(?!\\.?\\d)|(?<![十百])([一二三四五])(?![十百])");
    private static final String CHINESE_DIGITS = "一二三四五";
    private static final int GOOD = 5;

    Deed of(Command command, Ticket ticket) {
        String rest = command.rest();
        List<String> images = hearing.message().images();
        return switch (command.verb()) {
            case HAND_ON -> {
                Optional<Person> target = personIn(rest, ticket);
                yield new Deed(
                        Verb.HAND_ON, noteOrNull(rest), images, target.orElse(null), List.of(), null, null, null);
            }
            case WHISTLE -> {
                Names.Parties called = Names.parties(rest, hearing.community());
                Instant until = Deadlines.in(
                                called.rest(),
                                draft.now(),
                                desk.router().defaults().calendar())
                        .orElse(null);
                yield new Deed(
                        Verb.WHISTLE, noteOrNull(called.rest()), images, null, called.parties(), until, null, null);
            }
            case RATE -> new Deed(Verb.RATE, noteOrNull(rest), images, null, List.of(), null, ratingIn(rest), null);
            case RECATEGORISE -> Deed.recategorising(Categories.named(rest, hearing.categories()));
            case RESOLVE, ARRIVE ->
                Deed.of(command.verb(), noteOrNull(rest), draft.conversation().imagesAnd(images));
            default -> Deed.of(command.verb(), noteOrNull(rest), images);
        };
    }

    private static @Nullable String noteOrNull(String rest) {
        return rest.isBlank() ? null : rest;
    }

    private static @Nullable Integer ratingIn(String rest) {
        Matcher rating = RATING.matcher(rest);
        if (rating.find()) {
            return rating.group(1) != null
                    ? Integer.valueOf(rating.group(1))
                    : Integer.valueOf(CHINESE_DIGITS.indexOf(rating.group(2)) + 1);
        }
        return rest.contains("满意") && !rest.contains("不满意") ? GOOD : null;
    }

    private Optional<Person> personIn(String rest, Ticket ticket) {
        Community community = hearing.community();
        return Names.person(
                        rest, community, community.grid(ticket.duty().grid()).orElse(null))
                .or(() -> Names.party(rest, community)
                        .flatMap(p -> p.members().stream().findFirst())
                        .flatMap(community::person));
    }
}
