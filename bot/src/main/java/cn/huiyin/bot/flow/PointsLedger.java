package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.points.Line;
import io.vertx.core.Future;
import java.util.List;

/** Somebody's points line by line; reads only. */
public interface PointsLedger {
    /** The newest lines of {@code owner} in {@code community}, newest first, {@code most} at most. */
    Future<List<Line>> newest(String community, Account owner, int most);
}
