package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.GuideHits;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.PicturesContract;
import cn.huiyin.bot.flow.PointsLedger;
import cn.huiyin.bot.flow.Sheets;
import cn.huiyin.bot.flow.Tickets;

class MemoryPicturesTest implements PicturesContract {
    private final MemoryStore store = new MemoryStore();

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
        throw new AssertionError("nothing is sent");
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
}
