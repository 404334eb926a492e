package cn.huiyin.bot.store;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.ticket.Ticket;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks {@code load.lua} for what is wanted, and reads its answer; pure. */
final class SituationReader {
    private final RedisKeys keys;
    private final Partition partition;
    private final Wanted wanted;

    SituationReader(RedisKeys keys, Partition partition, Wanted wanted) {
        this.keys = keys;
        this.partition = partition;
        this.wanted = wanted;
    }

    /** As the script takes it. */
    private record Request(
            List<String> numbers,
            List<String> alike,
            @Nullable String assigned,
            @Nullable String reported,
            boolean talk) {}

    List<String> keys() {
        List<String> all = new ArrayList<>(Stream.of("tickets", "numbers", "alike", "assigned", "reported")
                .map(name -> keys.of(name, partition))
                .toList());
        Chat chat = wanted.chat();
        Account speaker = wanted.speaker();
        if (chat != null && speaker != null) {
            all.add(keys.talk(partition, chat, speaker));
        }
        origins().forEach(message -> all.add(keys.origin(partition, chatOfOrigins(), message)));
        return all;
    }

    /** Origins are ids within a chat: without one there are none. */
    private List<String> origins() {
        return wanted.chat() == null ? List.of() : wanted.origins();
    }

    private Chat chatOfOrigins() {
        Chat chat = wanted.chat();
        if (chat == null) {
            throw new IllegalStateException("origins without a chat");
        }
        return chat;
    }

    String request() {
        Account speaker = wanted.speaker();
        String person = wanted.person();
        return StoreJson.write(new Request(
                wanted.numbers(),
                wanted.alike().stream().map(RedisKeys::alikeField).toList(),
                person == null ? null : RedisKeys.assignedField(wanted.community(), person),
                speaker == null ? null : RedisKeys.reportedField(wanted.community(), speaker),
                wanted.chat() != null && speaker != null));
    }

    Situation read(Response answer) {
        List<String> reported = new ArrayList<>(numbers(text(answer.get(5))));
        Collections.reverse(reported);
        return new Situation(
                answer.get(6).stream()
                        .map(t -> StoreJson.read(t.toString(), Ticket.class))
                        .collect(Collectors.toMap(Ticket::no, Function.identity())),
                alike(answer.get(3)),
                originsRead(answer.get(2)),
                conversation(answer.get(1)),
                numbers(text(answer.get(4))),
                reported,
                free(answer.get(0)));
    }

    private Map<Alike, List<String>> alike(Response lists) {
        Map<Alike, List<String>> alike = new LinkedHashMap<>();
        for (int i = 0; i < wanted.alike().size(); i++) {
            List<String> open = numbers(text(lists.get(i)));
            if (!open.isEmpty()) {
                alike.put(wanted.alike().get(i), open);
            }
        }
        return alike;
    }

    private Map<String, String> originsRead(Response values) {
        Map<String, String> read = new LinkedHashMap<>();
        for (int i = 0; i < origins().size(); i++) {
            Response no = values.get(i);
            if (no != null) {
                read.put(origins().get(i), no.toString());
            }
        }
        return read;
    }

    private static Conversation conversation(@Nullable Response value) {
        return value == null ? Conversation.NONE : StoreJson.read(value.toString(), Conversation.class);
    }

    private static Situation.Numbers free(@Nullable Response value) {
        if (value == null) {
            return new Situation.Numbers(0, 0);
        }
        List<String> ends = numbers(value.toString());
        return new Situation.Numbers(Long.parseLong(ends.get(0)), Long.parseLong(ends.get(1)));
    }

    private static List<String> numbers(String text) {
        return Stream.of(text.split(" ")).filter(Predicate.not(String::isEmpty)).toList();
    }

    private static String text(@Nullable Response value) {
        return value == null ? "" : value.toString();
    }
}
