package cn.huiyin.bot.ticket;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Person;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param name what the platform shows
 * @param person who they are among those who take tickets in the community, null for a resident
 */
public record Actor(Account account, String name, @Nullable Person person) {
    /** The word for them in histories. */
    public String by() {
        return person == null ? account.user() : person.id();
    }

    public boolean isWorker() {
        return person != null;
    }

    /** The roles they have towards {@code ticket}; {@link Role#ANYONE} always among them. */
    public Set<Role> rolesIn(Ticket ticket, Community community) {
        Set<Role> roles = EnumSet.of(Role.ANYONE);
        if (ticket.isReportedBy(account)) {
            roles.add(Role.REPORTER);
        }
        if (ticket.isFollowedBy(account)) {
            roles.add(Role.FOLLOWER);
        }
        if (person != null) {
            addWorkerRoles(roles, ticket, community, person.id());
        }
        return roles;
    }

    private static void addWorkerRoles(Set<Role> roles, Ticket ticket, Community community, String id) {
        Optional<Grid> grid = community.grid(ticket.duty().grid());
        if (ticket.duty().isHeldBy(id)) {
            roles.add(Role.HOLDER);
        }
        if (ticket.duty().reaches(id)
                || grid.filter(g -> g.workers().contains(id)).isPresent()) {
            roles.add(Role.COLLEAGUE);
        }
        if (grid.filter(g -> g.leader().equals(id)).isPresent()) {
            roles.add(Role.LEADER);
        }
        if (ticket.duty().callOf(id).isPresent()) {
            roles.add(Role.CALLED);
        }
        Visit visit = ticket.progress().visit();
        if (visit != null && visit.visitor().equals(id)) {
            roles.add(Role.VISITOR);
        }
    }
}
