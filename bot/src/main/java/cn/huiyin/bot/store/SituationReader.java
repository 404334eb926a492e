package cn.huiyin.bot.store;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.ticket.Ticket;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks {@code load.lua} for what is wanted, and reads its answer; pure. */
final class SituationReader {
    private final RedisKeys keys;
    private final Partition partition;
    private final Wanted wanted;
    private final Instant now;
    private final List<String> all;
    private final RegisterReader registers;
    private final String request;

    SituationReader(RedisKeys keys, Partition partition, Wanted wanted, Vault vault, Instant now) {
        this.keys = keys;
        this.partition = partition;
        this.wanted = wanted;
        this.now = now;
        this.all = new ArrayList<>(List.of(
                keys.of("tickets", partition),
                keys.of("numbers", partition),
                keys.of(RedisKeys.ATTENDANCE, partition),
                keys.of(RedisKeys.SEALS, partition)));
        this.registers =
                new RegisterReader(new RegisterPlace(keys, partition, wanted.community(), vault), wanted.registers());
        this.request = written();
    }

    /** As the script takes it; indexes are places among its keys, from 1. */
    private record Request(
            List<String> numbers,
            @Nullable Integer talk,
            List<Integer> origins,
            List<Integer> alike,
            @Nullable Integer assigned,
            @Nullable Integer reported,
            List<Integer> loads,
            List<Integer> repeats,
            String since,
            String community,
            int most,
            RegisterReader.@Nullable Request care,
            RegisterReader.@Nullable Request assets) {}

    /** Whether so much is asked for that to open it takes a while. */
    boolean isLarge() {
        return wanted.registers().wholeAssets() || wanted.registers().care();
    }

    /** Every key of the request. */
    List<String> keys() {
        return List.copyOf(all);
    }

    /** What {@code load.lua} is asked for. */
    String request() {
        return request;
    }

    private String written() {
        Chat chat = wanted.chat();
        Account speaker = wanted.speaker();
        String person = wanted.person();
        return StoreJson.write(new Request(
                wanted.numbers(),
                chat == null || speaker == null ? null : place(keys.talk(partition, chat, speaker)),
                chat == null
                        ? List.of()
                        : wanted.origins().stream()
                                .map(message -> place(keys.origin(partition, chat, message)))
                                .toList(),
                wanted.alike().stream()
                        .map(a -> index(RedisKeys.ALIKE, RedisKeys.alikeField(a)))
                        .toList(),
                person == null ? null : index(RedisKeys.ASSIGNED, RedisKeys.assignedField(wanted.community(), person)),
                speaker == null
                        ? null
                        : index(RedisKeys.REPORTED, RedisKeys.reportedField(wanted.community(), speaker)),
                wanted.loads().stream()
                        .map(p -> index(RedisKeys.HELD, RedisKeys.assignedField(wanted.community(), p)))
                        .toList(),
                wanted.alike().stream()
                        .map(a -> index(RedisKeys.REPEATS, RedisKeys.alikeField(a)))
                        .toList(),
                String.valueOf(now.minus(Situation.REPEATS_SINCE).toEpochMilli()),
                wanted.community(),
                Situation.ASSIGNED_MAX,
                registers.care(this::place),
                registers.assets(this::place)));
    }

    private int index(String name, String field) {
        return place(keys.index(name, partition, field));
    }

    private int place(String key) {
        all.add(key);
        return all.size();
    }

    Situation read(Response answer) {
        List<String> reported = new ArrayList<>(texts(answer.get(5)));
        Collections.reverse(reported);
        List<Ticket> tickets = answer.get(6).stream()
                .map(t -> StoreJson.read(t.toString(), Ticket.class))
                .toList();
        return new Situation(
                tickets.stream().collect(Collectors.toMap(Ticket::no, Function.identity())),
                alike(answer.get(3)),
                origins(answer.get(2)),
                conversation(answer.get(1)),
                texts(answer.get(4)),
                reported,
                loads(answer.get(7)),
                free(answer.get(0)),
                repeats(wanted.alike(), answer.get(8)),
                attendance(answer.get(9)),
                seals(tickets, texts(answer.get(10))),
                registers.read(answer.get(11), answer.get(12)));
    }

    private static Map<String, String> seals(List<Ticket> tickets, List<String> values) {
        Map<String, String> seals = new LinkedHashMap<>();
        for (int i = 0; i < tickets.size(); i++) {
            seals.put(tickets.get(i).no(), values.get(i));
        }
        return seals;
    }

    private Map<String, Integer> loads(Response counts) {
        Map<String, Integer> loads = new LinkedHashMap<>();
        for (int i = 0; i < wanted.loads().size(); i++) {
            loads.put(wanted.loads().get(i), counts.get(i).toInteger());
        }
        return loads;
    }

    private Map<Alike, List<String>> alike(Response lists) {
        Map<Alike, List<String>> alike = new LinkedHashMap<>();
        for (int i = 0; i < wanted.alike().size(); i++) {
            List<String> open = texts(lists.get(i));
            if (!open.isEmpty()) {
                alike.put(wanted.alike().get(i), open);
            }
        }
        return alike;
    }

    /** How often each of {@code troubles} came, as {@code counts} say in their order. */
    static Map<Alike, Integer> repeats(List<Alike> troubles, Response counts) {
        Map<Alike, Integer> repeats = new LinkedHashMap<>();
        for (int i = 0; i < troubles.size(); i++) {
            int count = counts.get(i).toInteger();
            if (count > 0) {
                repeats.put(troubles.get(i), count);
            }
        }
        return repeats;
    }

    private Map<String, String> origins(Response values) {
        Map<String, String> read = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Response no = values.get(i);
            if (no != null) {
                read.put(wanted.origins().get(i), no.toString());
            }
        }
        return read;
    }

    /** Behind its version, which it holds as well. */
    private static Attendance attendance(@Nullable Response value) {
        String record = value == null ? "" : value.toString();
        return record.isEmpty()
                ? Attendance.NONE
                : StoreJson.read(record.substring(record.indexOf(' ') + 1), Attendance.class);
    }

    private static Conversation conversation(@Nullable Response value) {
        return value == null ? Conversation.NONE : StoreJson.read(value.toString(), Conversation.class);
    }

    private static Situation.Numbers free(@Nullable Response value) {
        if (value == null) {
            return new Situation.Numbers(0, 0);
        }
        String ends = value.toString();
        int space = ends.indexOf(' ');
        return new Situation.Numbers(
                Long.parseLong(ends.substring(0, space)), Long.parseLong(ends.substring(space + 1)));
    }

    private static List<String> texts(Response list) {
        return list.stream().map(Response::toString).toList();
    }
}
