package cn.huiyin.bot.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A step on the server that happens whole or not at all. It is sent by its digest, and in full when the server has not seen it
 * since it started.
 */
final class LuaScript {
    private final String source;
    private final String digest;

    private LuaScript(String source) {
        this.source = source;
        this.digest = sha1(source);
    }

    /** The script made of the named files of {@code resources/lua}, one after the other. */
    static LuaScript of(String... files) {
        StringBuilder source = new StringBuilder();
        for (String file : files) {
            source.append(read("/lua/" + file)).append('\n');
        }
        return new LuaScript(source.toString());
    }

    private static String read(String resource) {
        try (InputStream in = LuaScript.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }

    private static String sha1(String text) {
        try {
            // The name Redis itself gives scripts; nothing secret depends on it.
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /**
     * Runs it.
     *
     * @param keys every key that it touches, all of one slot
     */
    Future<Response> run(RedisLink link, List<String> keys, List<String> arguments) {
        return link.send(request(Command.EVALSHA, digest, keys, arguments))
                .recover(e -> String.valueOf(e.getMessage()).contains("NOSCRIPT")
                        ? link.send(request(Command.EVAL, source, keys, arguments))
                        : Future.failedFuture(e));
    }

    private static Request request(Command command, String script, List<String> keys, List<String> arguments) {
        Request request = Request.cmd(command).arg(script).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }
}
