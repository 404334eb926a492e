package cn.huiyin.bot.testing;

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

/** The ports in memory. */
class MemoryParts implements StoreParts {
    private final MemoryStore store = new MemoryStore(InstantSource.fixed(Sample.NOW));

    @Override
    public Inbox inbox() {
        return store;
    }

    @Override
    public Tickets tickets() {
        return store;
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }

    @Override
    public Ledger ledger() {
        return store;
    }

    @Override
    public Courses courses() {
        return store;
    }

    @Override
    public Sheets sheets() {
        return store;
    }

    @Override
    public GuideHits guideHits() {
        return store;
    }

    @Override
    public PointsLedger points() {
        return store;
    }

    @Override
    public Audit audit() {
        return store.registers;
    }
}
