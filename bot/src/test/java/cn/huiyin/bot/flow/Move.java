package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
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
