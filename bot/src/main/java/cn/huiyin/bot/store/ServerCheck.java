package cn.huiyin.bot.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server says about itself: whether it may lose or drop what it was given, and whether it can run the scripts. Of a
 * cluster one node is asked.
 */
record ServerCheck(RedisLink link) {
    private static final int MAJOR_MIN = 6;
    private static final int MINOR_MIN = 2;
    private static final Pattern VERSION = Pattern.compile("^(\\d{1,4})\\.(\\d{1,4})");

    /** A setting, the value it should have, and what may happen otherwise. */
    private record Expected(String setting, String value, String otherwise) {
        Optional<String> judge(String found) {
            return found.equals(value)
                    ? Optional.empty()
                    : Optional.of("Redis " + setting + " is " + found + " (expected: " + value + "): " + otherwise);
        }

        String unknown() {
            return "Redis does not say what its " + setting + " is (expected: " + value + "): else " + otherwise;
        }
    }

    private static final List<Expected> EXPECTED = List.of(
            new Expected("appendonly", "yes", "what was taken may be lost when the server ends"),
            new Expected("appendfsync", "always", "up to a second of what was taken may be lost in a power cut"),
            new Expected("maxmemory-policy", "noeviction", "tickets may be dropped when the server's memory is full"));

    /** {@code INFO} as a table; empty where that is not allowed. */
    Future<Map<String, String>> about() {
        return link.send(Request.cmd(Command.INFO))
                .map(answer -> table(answer.toString()))
                .otherwise(Map.of());
    }

    private static Map<String, String> table(String info) {
        return info.lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip(), (a, b) -> a));
    }

    /** Whether the keys are shared among several nodes. */
    static boolean isCluster(Map<String, String> about) {
        return "1".equals(about.get("cluster_enabled"));
    }

    /** Why a start must stop: the server is too old for the scripts. */
    static Optional<StoreException> tooOld(Map<String, String> about) {
        String version = about.getOrDefault("redis_version", "");
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return major > MAJOR_MIN || (major == MAJOR_MIN && minor >= MINOR_MIN)
                ? Optional.empty()
                : Optional.of(new StoreException("Redis version: " + version + " (expected: at least 6.2)"));
    }

    /**
     * What may be lost and why, in sentences for whoever runs the service; empty when all is well.
     *
     * @param about tells most of it too where {@code CONFIG} is not allowed
     */
    Future<List<String>> warnings(Map<String, String> about) {
        List<Future<Optional<String>>> answers =
                EXPECTED.stream().map(e -> judge(e, about)).toList();
        return Future.join(answers)
                .map(all -> answers.stream()
                        .map(Future::result)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Future<Optional<String>> judge(Expected expected, Map<String, String> about) {
        Request ask = Request.cmd(Command.CONFIG).arg("GET").arg(expected.setting());
        return link.send(ask)
                .map(answer -> Optional.ofNullable(pairs(answer).get(expected.setting())))
                .otherwise(Optional.empty())
                .map(found -> found.or(() -> told(expected.setting(), about))
                        .map(expected::judge)
                        .orElseGet(() -> Optional.of(expected.unknown())));
    }

    private static Optional<String> told(String setting, Map<String, String> about) {
        return switch (setting) {
            case "appendonly" -> Optional.ofNullable(about.get("aof_enabled")).map(on -> on.equals("1") ? "yes" : "no");
            case "maxmemory-policy" -> Optional.ofNullable(about.get("maxmemory_policy"));
            default -> Optional.empty();
        };
    }

    private static Map<String, String> pairs(Response answer) {
        List<String> words =
                new ArrayList<>(answer.stream().map(Response::toString).toList());
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            pairs.put(words.get(i), words.get(i + 1));
        }
        return pairs;
    }
}
