package cn.huiyin.bot.flow;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One thing that happens in a village; the same in the same village has the same effect. */
sealed interface Move {
    /** Lets it happen. */
    void in(Village village);

    /** {@code user} writes, in the group or to the bot alone. */
    record Says(String user, boolean inGroup, String text, boolean withPicture) implements Move {
        static final String PICTURE = "https://example.org/1.jpg";

        @Override
        public void in(Village village) {
            if (inGroup) {
                if (withPicture) {
                    village.show(user, text, PICTURE);
                } else {
                    village.say(user, text);
                }
            } else if (withPicture) {
                village.whisper(user, text, PICTURE);
            } else {
                village.whisper(user, text);
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
                new Says(who(ticket), inGroup, text.strip(), withPicture).in(village);
            }
        }

        private String who(Ticket ticket) {
            return switch (part) {
                case HOLDER -> ticket.duty().assignee();
                case REPORTER -> ticket.reporter().account().user();
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
