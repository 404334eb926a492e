package cn.huiyin.bot.testing;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Registers;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads for {@code wanted} what the real store would read, and nothing else: a decision must not know more in scenes. */
record MemorySituation(
        Map<String, Ticket> all,
        Map<Commit.Origin, String> origins,
        Map<String, Conversation> conversations,
        Map<String, Attendance> attendances,
        Situation.Numbers numbers,
        Registers registers,
        Wanted wanted) {

    Situation read(Map<Alike, Integer> repeats) {
        Map<Alike, List<String>> alike = new LinkedHashMap<>();
        for (Alike key : wanted.alike()) {
            List<String> same = numbersOf(t -> Alike.of(t).equals(Optional.of(key))
                    && (t.status().isOpen() || t.status() == TicketStatus.RESOLVED));
            if (!same.isEmpty()) {
                alike.put(key, newest(same));
            }
        }
        Map<String, String> quoted = quoted();
        Conversation conversation =
                conversations.getOrDefault(wanted.chat() + "/" + wanted.speaker(), Conversation.NONE);
        List<String> assigned = newest(numbersOf(t -> t.community().equals(wanted.community())
                && t.status().isOpen()
                && t.duty().involved().contains(Objects.toString(wanted.person()))));
        List<String> reported = numbersOf(t -> t.community().equals(wanted.community())
                        && t.audience().stream().anyMatch(r -> r.account().equals(wanted.speaker())))
                .stream()
                .sorted(BY_NUMBER.reversed())
                .limit(Situation.REPORTED_MAX)
                .toList();
        Set<String> named = new LinkedHashSet<>(wanted.numbers());
        named.addAll(quoted.values());
        alike.values().forEach(named::addAll);
        named.addAll(assigned);
        named.addAll(reported);
        Optional.ofNullable(conversation.ticket()).ifPresent(named::add);
        Map<String, Ticket> tickets = named.stream()
                .flatMap(no -> Optional.ofNullable(all.get(no)).stream())
                .collect(Collectors.toMap(Ticket::no, t -> t));
        return new Situation(
                tickets,
                alike,
                quoted,
                conversation,
                assigned,
                reported,
                loads(),
                numbers,
                repeats,
                attendances.getOrDefault(community(), Attendance.NONE),
                Map.of(),
                registers);
    }

    private static final Comparator<String> BY_NUMBER = Comparator.comparingLong(Long::parseLong);

    private List<String> numbersOf(Predicate<Ticket> which) {
        return all.values().stream()
                .filter(which)
                .map(Ticket::no)
                .sorted(BY_NUMBER)
                .toList();
    }

    private static List<String> newest(List<String> numbers) {
        return numbers.subList(Math.max(0, numbers.size() - Situation.ASSIGNED_MAX), numbers.size());
    }

    private Map<String, String> quoted() {
        Map<String, String> quoted = new HashMap<>();
        Chat chat = wanted.chat();
        if (chat != null) {
            wanted.origins()
                    .forEach(id -> Optional.ofNullable(origins.get(new Commit.Origin(chat, id)))
                            .ifPresent(no -> quoted.put(id, no)));
        }
        return quoted;
    }

    private Map<String, Integer> loads() {
        Map<String, Integer> loads = new HashMap<>();
        for (String person : wanted.loads()) {
            long held = all.values().stream()
                    .filter(t -> t.community().equals(wanted.community())
                            && t.status().isOpen()
                            && t.duty().assignee().equals(person))
                    .count();
            loads.put(person, (int) held);
        }
        return loads;
    }

    private String community() {
        String first =
                wanted.numbers().isEmpty() ? null : communityOf(wanted.numbers().get(0));
        return wanted.community().isEmpty() && first != null ? first : wanted.community();
    }

    private @Nullable String communityOf(String no) {
        return Optional.ofNullable(all.get(no)).map(Ticket::community).orElse(null);
    }
}
