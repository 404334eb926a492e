package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.intake.CommandReader;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages in: finds the community each belongs to, and keeps it in that community's inbox. */
public final class FrontDesk implements Reception {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{4,9}(?!\\d)");
    private static final int HOMES_REMEMBERED_MAX = 10_000;

    private final Directory directory;
    private final Inbox inbox;
    private final Ledger ledger;
    private final Homes homes;
    private final Consumer<Partition> wake;
    private final Map<Account, String> known = new ConcurrentHashMap<>();

    /** @param wake told of every partition that has something new */
    public FrontDesk(Directory directory, Inbox inbox, Ledger ledger, Homes homes, Consumer<Partition> wake) {
        this.directory = directory;
        this.inbox = inbox;
        this.ledger = ledger;
        this.homes = homes;
        this.wake = wake;
    }

    @Override
    public Future<Boolean> take(Message message) {
        return communityOf(message).compose(community -> {
            if (community.isEmpty()) {
                LOG.warn(
                        "A message from a group that no grid has was left alone; channel={} chat={}",
                        message.chat().channel(),
                        message.chat().id());
                return Future.succeededFuture(true);
            }
            String id = community.get().id();
            Partition partition = Partition.of(id);
            return inbox.take(partition, id, message).onSuccess(isNew -> wake.accept(partition));
        });
    }

    private Future<Optional<Community>> communityOf(Message message) {
        Optional<Community> led = directory.led(message.chat());
        if (led.isPresent()) {
            return Future.succeededFuture(led);
        }
        if (message.chat().isGroup()) {
            Optional<Community> home = directory.home(message.chat()).map(Directory.Home::community);
            return home.isEmpty() ? Future.succeededFuture(home) : settled(message, home.get());
        }
        List<Community> all = directory.communities();
        if (all.size() == 1) {
            return Future.succeededFuture(Optional.of(all.get(0)));
        }
        List<Community> workplaces = directory.workplaces(message.sender().account());
        if (workplaces.size() == 1) {
            return Future.succeededFuture(Optional.of(workplaces.get(0)));
        }
        return named(message)
                .compose(named -> named.isPresent()
                        ? Future.succeededFuture(named)
                        : homeOf(message.sender().account())
                                .map(home -> home.or(() -> workplaces.stream().findFirst())
                                        .or(() -> all.stream().findFirst())));
    }

    /** Remembers where a resident lives, once, so that their private messages find their way. */
    private Future<Optional<Community>> settled(Message message, Community community) {
        Account account = message.sender().account();
        Future<Optional<Community>> answer = Future.succeededFuture(Optional.of(community));
        if (directory.communities().size() == 1 || community.id().equals(known.get(account))) {
            return answer;
        }
        return homes.remember(account, community.id()).compose(done -> {
            if (known.size() >= HOMES_REMEMBERED_MAX) {
                known.clear();
            }
            known.put(account, community.id());
            return answer;
        });
    }

    private Future<Optional<Community>> named(Message message) {
        Matcher number = NUMBER.matcher(CommandReader.halfWidth(message.text()));
        // What is said about a register has numbers, but none of a ticket.
        if (message.isAboutRegister() || !number.find()) {
            return Future.succeededFuture(Optional.empty());
        }
        return ledger.ticket(number.group())
                .map(filed -> filed.flatMap(f -> directory.community(f.ticket().community())));
    }

    private Future<Optional<Community>> homeOf(Account account) {
        return homes.of(account).map(id -> id.flatMap(directory::community));
    }
}
