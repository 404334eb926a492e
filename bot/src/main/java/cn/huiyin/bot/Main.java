package cn.huiyin.bot;

import cn.huiyin.bot.cli.CommandLineTool;

/** Where the process starts; what it does is said on the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int status = CommandLineTool.run(args, Service::run);
        if (status != CommandLineTool.STAYS_UP) {
            System.exit(status);
        }
    }
}
