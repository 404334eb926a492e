package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.Audit;
import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.RegistersContract;
import cn.huiyin.bot.flow.Tickets;

class MemoryRegistersTest implements RegistersContract {
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
        throw new UnsupportedOperationException("nothing leaves a store in memory");
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
    public Audit audit() {
        return store.registers;
    }
}
