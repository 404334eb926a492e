package cn.huiyin.bot;

import cn.huiyin.bot.cli.RunOptions;

/** Builds every object; the only class that sees every package. */
final class Wiring {
    private Wiring() {}

    static int run(RunOptions options) {
        return options.port();
    }
}
