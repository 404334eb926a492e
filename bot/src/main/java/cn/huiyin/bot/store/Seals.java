package cn.huiyin.bot.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Chains a ticket's history, so that whoever changes, drops or inserts a line in it is found out; pure.
 *
 * <p>An entry is stored as {@code hash json}: the hash is SHA-256 over the hash of the entry before (nothing before the first),
 * a line end and its own JSON. Beside the ticket stands its seal, {@code hash digest}: the hash of the newest entry, and SHA-256
 * over the ticket's own JSON. No secret goes in: who may write to the store and knows this can make a whole history anew.
 */
final class Seals {
    /** The seal of a ticket that has none yet. */
    static final String NONE = "";

    private static final int HASH_CHARS = 64;

    private Seals() {}

    /** The entries of {@code events} (JSON) as they are stored behind what {@code seal} stands for. */
    static List<String> entries(String seal, List<String> events) {
        List<String> entries = new ArrayList<>();
        String before = newest(seal);
        for (String event : events) {
            before = link(before, event);
            entries.add(before + " " + event);
        }
        return entries;
    }

    /** The seal of {@code ticket} (JSON) whose newest entry is {@code entry}. */
    static String of(String entry, String ticket) {
        return hashOf(entry) + " " + sha256(ticket);
    }

    /** Whether {@code entries} and {@code ticket} are as they were written when {@code seal} was. */
    static boolean hold(String seal, List<String> entries, String ticket) {
        String before = "";
        for (String entry : entries) {
            String link = link(before, event(entry));
            if (!link.equals(hashOf(entry))) {
                return false;
            }
            before = link;
        }
        return !entries.isEmpty() && seal.equals(before + " " + sha256(ticket));
    }

    /** Whether {@code entry} was written behind the one of that hash; empty for the first. */
    static boolean follows(String hash, String entry) {
        return link(hash, event(entry)).equals(hashOf(entry));
    }

    /** The hash of a stored entry. */
    static String hashIn(String entry) {
        return hashOf(entry);
    }

    /** The event (JSON) in a stored entry; one without a hash is of a release that had none. */
    static String event(String entry) {
        return hashOf(entry).isEmpty() ? entry : entry.substring(HASH_CHARS + 1);
    }

    private static String hashOf(String entry) {
        return entry.startsWith("{") ? "" : newest(entry);
    }

    private static String newest(String seal) {
        return seal.length() <= HASH_CHARS ? "" : seal.substring(0, HASH_CHARS);
    }

    private static String link(String before, String event) {
        return sha256(before + "\n" + event);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
