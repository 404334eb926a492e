package cn.huiyin.bot.store;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.flow.Homes;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Optional;

/** Where residents last spoke; forgotten after a year of silence. */
record RedisHomes(RedisLink link, RedisKeys keys) implements Homes {
    private static final Duration LIFE = Duration.ofDays(365);

    @Override
    public Future<Optional<String>> of(Account account) {
        return link.send(Request.cmd(Command.GET).arg(keys.home(account)))
                .map(id -> Optional.ofNullable(id).map(Object::toString));
    }

    @Override
    public Future<Void> remember(Account account, String community) {
        return link.send(Request.cmd(Command.SET)
                        .arg(keys.home(account))
                        .arg(community)
                        .arg("EX")
                        .arg(LIFE.toSeconds()))
                .mapEmpty();
    }
}
