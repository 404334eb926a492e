package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Rights;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.Verb;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a village; the same in the same village has the same effect. */
sealed interface Move {
    /** Lets it happen. */
    void in(Village village);

    /**
     * {@code user} writes.
     *
     * @param group where; null for the bot alone
     */
    record Says(String user, @Nullable String group, String text, boolean withPicture) implements Move {
        static final String PICTURE = "https://example.org/1.jpg";

        @Override
        public void in(Village village) {
            Chat chat = group == null ? Chat.privateWith(Village.account(user)) : Village.group(group);
            village.showIn(chat, user, text, withPicture ? List.of(PICTURE) : List.of());
        }
    }

    /** Somebody presses a button below one of the last words of the bot: who was written to, or {@code user} in a group. */
    record Presses(String user, int pick) implements Move {
        @Override
        public void in(Village village) {
            List<Delivery> all = village.store.deliveries().stream()
                    .filter(d -> !d.buttons().isEmpty())
                    .toList();
            if (!all.isEmpty()) {
                Delivery below = all.get(all.size() - 1 - pick % all.size());
                Delivery.Button button =
                        below.buttons().get(pick % below.buttons().size());
                village.sayIn(
                        below.to(), below.to().isGroup() ? user : below.to().id(), button.send());
            }
        }
    }

    /** Who should give the command {@code verb} about the {@code pick}th ticket gives it. */
    record Does(Part part, String verb, int pick, String rest, boolean inGroup, boolean withPicture) implements Move {
        /** Who somebody is to a ticket. */
        enum Part {
            HOLDER,
            REPORTER,
            CALLED,
            VISITOR
        }

        @Override
        public void in(Village village) {
            List<Ticket> all = village.store.all();
            if (!all.isEmpty()) {
                Ticket ticket = all.get(pick % all.size());
                String text = verb + " " + ticket.no() + " " + rest;
                String group =
                        inGroup && ticket.chat().isGroup() ? ticket.chat().id() : null;
                new Says(who(ticket, village), group, text.strip(), withPicture).in(village);
            }
        }

        /** Their account; of people in different communities ids may be the same. */
        private String who(Ticket ticket, Village village) {
            if (part == Part.REPORTER) {
                return ticket.reporter().account().user();
            }
            return village.communities().stream()
                    .filter(c -> c.id().equals(ticket.community()))
                    .flatMap(c -> c.person(person(ticket)).stream())
                    .flatMap(p -> p.accounts().values().stream())
                    .findFirst()
                    .orElseThrow();
        }

        private String person(Ticket ticket) {
            return switch (part) {
                case HOLDER, REPORTER -> ticket.duty().assignee();
                case CALLED ->
                    ticket.duty().calls().stream()
                            .flatMap(c -> c.members().stream())
                            .findFirst()
                            .orElse(ticket.duty().assignee());
                case VISITOR ->
                    Stream.ofNullable(ticket.progress().visit())
                            .map(v -> v.visitor())
                            .findFirst()
                            .orElse("l1");
            };
        }
    }

    /** Somebody does the {@code pick}th of all that could be done next about one of the newest tickets. */
    record GoesOn(int pick, String rest, boolean inGroup, boolean withPicture) implements Move {
        private static final int NEWEST = 4;

        /** What somebody who has this part in a ticket may do about it. */
        private record Chance(Does.Part part, Verb verb, Ticket ticket) {}

        @Override
        public void in(Village village) {
            List<Ticket> all = village.store.all();
            List<Chance> chances = all.stream()
                    .skip(Math.max(0, all.size() - NEWEST))
                    .flatMap(GoesOn::chances)
                    .toList();
            if (!chances.isEmpty()) {
                Chance chance = chances.get(pick % chances.size());
                new Does(
                                chance.part(),
                                chance.verb().word(),
                                all.indexOf(chance.ticket()),
                                words(chance, all),
                                inGroup,
                                withPicture)
                        .in(village);
            }
        }

        private static Stream<Chance> chances(Ticket ticket) {
            return Stream.of(
                            Stream.of(
                                            Verb.ACCEPT,
                                            Verb.RESOLVE,
                                            Verb.ARRIVE,
                                            Verb.DEPART,
                                            Verb.RETURN,
                                            Verb.HAND_ON,
                                            Verb.WHISTLE,
                                            Verb.RECATEGORISE,
                                            Verb.ASK,
                                            Verb.MERGE,
                                            Verb.RESOLVE)
                                    .map(verb -> new Chance(Does.Part.HOLDER, verb, ticket)),
                            Stream.of(Verb.RATE, Verb.UNSOLVED, Verb.URGE, Verb.ADD)
                                    .map(verb -> new Chance(Does.Part.REPORTER, verb, ticket)),
                            Stream.of(Verb.CHECK_IN, Verb.RESOLVE, Verb.ARRIVE)
                                    .filter(verb ->
                                            ticket.duty().calls().stream().anyMatch(PartyCall::isOpen))
                                    .map(verb -> new Chance(Does.Part.CALLED, verb, ticket)),
                            Stream.of(Verb.VISIT)
                                    .filter(verb -> ticket.progress().visit() != null)
                                    .map(verb -> new Chance(Does.Part.VISITOR, verb, ticket)))
                    .flatMap(c -> c)
                    .filter(c -> Rights.fits(c.verb(), ticket.status()));
        }

        private String words(Chance chance, List<Ticket> all) {
            return switch (chance.verb()) {
                case MERGE -> all.get(pick % all.size()).no();
                case RATE -> pick % 2 == 0 ? "1" : "5";
                case WHISTLE -> "城管、公安 " + rest;
                case HAND_ON -> "网格长";
                case RECATEGORISE -> pick % 3 == 0 ? "邻里噪音" : "电梯";
                case RESOLVE, RETURN, ASK, VISIT, ADD -> "这样 " + rest;
                default -> rest;
            };
        }
    }

    /** Whom the bot wrote to answers one of its last words by quoting them. */
    record Replies(String user, int pick, String text) implements Move {
        @Override
        public void in(Village village) {
            List<Delivery> read = village.store.deliveries().stream()
                    .filter(d -> d.to().isGroup() || d.to().id().equals(user))
                    .toList();
            if (!read.isEmpty()) {
                village.reply(user, read.get(read.size() - 1 - pick % read.size()), text);
            }
        }
    }

    /** A machine says what it sees. */
    record Detects(String text) implements Move {
        @Override
        public void in(Village village) {
            village.detect("cam-3", text);
        }
    }

    /** The platform sends the last message once more. */
    record Repeats() implements Move {
        @Override
        public void in(Village village) {
            village.last().ifPresent(village::hear);
        }
    }

    /** Time passes, and what runs out on the way fires in its order. */
    record Waits(Duration span) implements Move {
        @Override
        public void in(Village village) {
            village.pass(span);
        }
    }

    /** The clock on the wall is set forward or back, as after an outage, and the loop looks. */
    record Jumps(Duration span) implements Move {
        @Override
        public void in(Village village) {
            village.sleepUntil(village.time.instant().plus(span));
            village.wake();
        }
    }
}
