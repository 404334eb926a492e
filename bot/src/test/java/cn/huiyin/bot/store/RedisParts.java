package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Audit;
import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.GuideHits;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.PointsLedger;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.Sheets;
import cn.huiyin.bot.flow.StoreParts;
import cn.huiyin.bot.flow.Tickets;
import java.time.InstantSource;

/** The ports on Redis under one prefix. */
class RedisParts implements StoreParts {
    final RedisLink link;
    final RedisKeys keys;
    private final Inbox inbox;
    private final Tickets tickets;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Courses courses;
    private final Sheets sheets;
    private final GuideHits guideHits;
    private final PointsLedger points;
    private final Audit audit;

    RedisParts(RedisLink link, RedisKeys keys, InstantSource time) {
        this(link, keys, time, TestVault.VAULT);
    }

    RedisParts(RedisLink link, RedisKeys keys, InstantSource time, Vault vault) {
        NumberBlocks blocks = new NumberBlocks(link, keys);
        this.link = link;
        this.keys = keys;
        this.inbox = new RedisInbox(link, keys, vault);
        this.tickets = new RedisTickets(link, keys, time, blocks, vault);
        this.outbox = new RedisOutbox(link, keys, vault);
        this.ledger = new RedisLedger(link, keys, blocks);
        this.courses = new RedisCourses(link, keys);
        this.sheets = new RedisSheets(link, keys);
        this.guideHits = new RedisGuideHits(link, keys);
        this.points = new RedisPointsLedger(link, keys);
        this.audit = new RedisAudit(link, keys);
    }

    /** An empty store on the shared server. */
    RedisParts() {
        this(TestRedis.link(), TestRedis.freshKeys(), InstantSource.fixed(Sample.NOW));
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Courses courses() {
        return courses;
    }

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Override
    public GuideHits guideHits() {
        return guideHits;
    }

    @Override
    public PointsLedger points() {
        return points;
    }

    @Override
    public Audit audit() {
        return audit;
    }
}
