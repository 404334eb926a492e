package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Account;
import io.vertx.core.Future;
import java.util.Optional;

/** Which community a resident last spoke in, so that what they write in private finds its way. */
public interface Homes {
    Future<Optional<String>> of(Account account);

    Future<Void> remember(Account account, String community);
}
