package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.rules.source.SourceFile;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Versions of the rules in a list that is only appended to. A text that several versions have is kept once, so that an edit
 * costs as much as the file it changes, and no version need ever be dropped.
 */
record RedisRuleVersions(RedisLink link, RedisKeys keys) implements RuleVersions {
    private static final LuaScript ADD = LuaScript.of("add_rules.lua");

    /**
     * A version as it is written.
     *
     * @param files name to the digest of the text
     */
    record Row(RuleVersion.About about, Map<String, String> files) {}

    @Override
    public Future<Long> current() {
        return link.send(Request.cmd(Command.LLEN).arg(versions())).map(Response::toLong);
    }

    @Override
    public Future<Optional<RuleVersion>> version(long number) {
        if (number < 1) {
            return Future.succeededFuture(Optional.empty());
        }
        return link.send(Request.cmd(Command.LINDEX).arg(versions()).arg(number - 1))
                .compose(row -> row == null
                        ? Future.succeededFuture(Optional.empty())
                        : filled(StoreJson.read(row.toString(), Row.class)).map(Optional::of));
    }

    private Future<RuleVersion> filled(Row row) {
        Request get = Request.cmd(Command.HMGET).arg(texts());
        row.files().values().forEach(get::arg);
        return link.send(get).map(texts -> {
            List<SourceFile> files = new ArrayList<>();
            for (String name : row.files().keySet()) {
                Response text = texts.get(files.size());
                if (text == null) {
                    throw new StoreException("a text of rules version "
                            + row.about().number() + " is missing (expected: all, a server that drops nothing)");
                }
                files.add(new SourceFile(name, text.toString()));
            }
            return new RuleVersion(row.about(), new RuleTexts(files));
        });
    }

    @Override
    public Future<List<RuleVersion.About>> newest(int most) {
        return link.send(Request.cmd(Command.LRANGE).arg(versions()).arg(-most).arg(-1))
                .map(rows -> {
                    List<RuleVersion.About> all = new ArrayList<>();
                    for (int i = rows.size() - 1; i >= 0; i--) {
                        all.add(StoreJson.read(rows.get(i).toString(), Row.class)
                                .about());
                    }
                    return all;
                });
    }

    @Override
    public Future<Boolean> knows(String hash) {
        return link.send(Request.cmd(Command.HEXISTS).arg(hashes()).arg(hash)).map(Response::toBoolean);
    }

    @Override
    public Future<Boolean> add(RuleVersion version) {
        Map<String, String> files = new TreeMap<>();
        List<String> arguments = new ArrayList<>();
        for (SourceFile file : version.texts().files()) {
            String digest = new RuleTexts(List.of(new SourceFile("", file.text()))).hash();
            files.put(file.name(), digest);
            arguments.add(digest);
            arguments.add(file.text());
        }
        arguments.addAll(
                0,
                List.of(
                        String.valueOf(version.number()),
                        StoreJson.write(new Row(version.about(), files)),
                        version.about().hash()));
        return ADD.run(link, List.of(versions(), texts(), hashes()), arguments).map(done -> done.toInteger() == 1);
    }

    private String versions() {
        return keys.ofRules("rules");
    }

    private String texts() {
        return keys.ofRules("ruletexts");
    }

    private String hashes() {
        return keys.ofRules("rulehashes");
    }
}
