package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.figures.Bulletin;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.Verb;
import java.util.List;
import java.util.Optional;

/**
 * What only some commands need to know, read when one of them is given.
 *
 * @param open the community's open tickets, for 清单
 * @param bulletin for 日报 and 周报
 */
record Consulted(List<Ticket> open, Optional<Bulletin> bulletin) {
    /** No command needs anything. */
    static final Consulted NOTHING = new Consulted(List.of(), Optional.empty());

    Consulted {
        open = List.copyOf(open);
    }

    static Consulted of(List<Ticket> open) {
        return new Consulted(open, Optional.empty());
    }

    static Consulted of(Bulletin bulletin) {
        return new Consulted(List.of(), Optional.of(bulletin));
    }

    /** Which bulletin {@code verb} asks for. */
    static Optional<Clock.Kind> bulletin(Verb verb) {
        return switch (verb) {
            case DAILY -> Optional.of(Clock.Kind.DAILY);
            case WEEKLY -> Optional.of(Clock.Kind.WEEKLY);
            default -> Optional.empty();
        };
    }

    /** Whether who speaks may read the figures of the community: the leaders of its grids, and all in the leaders' chat. */
    static boolean mayRead(Hearing hearing) {
        Person person = hearing.actor().person();
        Community community = hearing.community();
        return community.bulletins().chats().contains(hearing.message().chat())
                || (person != null && community.isLeader(person.id()));
    }
}
