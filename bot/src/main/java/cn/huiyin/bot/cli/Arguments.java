package cn.huiyin.bot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The command line as it was typed. In a process without a UTF-8 locale (a cron job, a bare container) Java 17 loses every
 * Chinese character of the arguments and of what it prints; Linux still has the arguments' bytes.
 */
final class Arguments {
    private static final String LOST = "\uFFFD";
    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private Arguments() {}

    /** {@code args} with what Java lost of them put back, where the system still knows it. */
    static String[] asTyped(String[] args) {
        if (Arrays.stream(args).noneMatch(a -> a.contains(LOST)) || !Files.isReadable(BYTES)) {
            return args;
        }
        try {
            return lastOf(Files.readAllBytes(BYTES), args);
        } catch (IOException e) {
            return args;
        }
    }

    /** The last of the arguments in {@code cmdline}, each ended by a zero; as many as {@code args}. */
    static String[] lastOf(byte[] cmdline, String[] args) {
        String[] all = new String(cmdline, StandardCharsets.UTF_8).split("\0", -1);
        int end = all.length - 1;
        return end < args.length ? args : Arrays.copyOfRange(all, end - args.length, end);
    }

    /** Lets both streams write UTF-8, whatever the locale. */
    static void printInUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
