package cn.huiyin.bot.store;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sheet;
import cn.huiyin.bot.intake.Alike;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Every key, its type and its life: the one place that knows.
 *
 * <p>{@code {p}} is the number of a partition in braces, so that all that one step touches lies in one slot of a cluster. Keys
 * without a life stay.
 *
 * <table>
 * <caption>Keys, each after the prefix</caption>
 * <tr><th>key</th><th>type</th><th>content</th><th>life</th></tr>
 * <tr><td>inbox:{p}</td><td>stream</td><td>messages not handled yet: {@code c} the community, {@code m} JSON,
 *     sealed when it was said to the bot alone</td><td>until committed</td></tr>
 * <tr><td>seen:{p}:chat:message</td><td>string</td><td>the message was taken</td><td>7 days</td></tr>
 * <tr><td>tickets:{p}</td><td>hash</td><td>number to the ticket as it stands: JSON</td><td></td></tr>
 * <tr><td>versions:{p}</td><td>hash</td><td>number to the ticket's version</td><td></td></tr>
 * <tr><td>history:{p}:number</td><td>list</td><td>a ticket's events, oldest first: {@code hash JSON}, see {@link Seals}</td><td></td></tr>
 * <tr><td>seals:{p}</td><td>hash</td><td>number to {@code hash digest}: of its newest event, and of the ticket</td><td></td></tr>
 * <tr><td>numbers:{p}</td><td>string</td><td>free ticket numbers: {@code next end}</td><td></td></tr>
 * <tr><td>alike:{p}:matter</td><td>sorted set</td><td>tickets of one matter at one place, not closed; score: the number</td><td></td></tr>
 * <tr><td>assigned:{p}:community:person</td><td>sorted set</td><td>open tickets of a person; score: the number</td><td></td></tr>
 * <tr><td>held:{p}:community:person</td><td>sorted set</td><td>the same, for the one who counts as having it alone</td><td></td></tr>
 * <tr><td>reported:{p}:community:account</td><td>sorted set</td><td>newest tickets of a resident; score: the number</td><td></td></tr>
 * <tr><td>list:{p}:community</td><td>sorted set</td><td>members {@code createdMs:number}, all scores 0</td><td></td></tr>
 * <tr><td>list:{p}:community:status</td><td>sorted set</td><td>the same, of one status</td><td></td></tr>
 * <tr><td>open:{p}:community</td><td>sorted set</td><td>the same, of those that are open</td><td></td></tr>
 * <tr><td>done:{p}:community</td><td>sorted set</td><td>members {@code resolvedMs:number}, all scores 0: what was last said to be
 *     dealt with when</td><td></td></tr>
 * <tr><td>courses:{p}</td><td>hash</td><td>number to how the ticket went, in short: JSON</td><td></td></tr>
 * <tr><td>repeats:{p}:matter</td><td>sorted set</td><td>tickets of one matter at one place; score: opened, ms</td><td>90 days</td></tr>
 * <tr><td>clocks:{p}</td><td>sorted set</td><td>{@code kind:subject}, score: due, ms since the epoch</td><td>until fired</td></tr>
 * <tr><td>fetches:{p}</td><td>sorted set</td><td>the same for pictures that are to be fetched: {@code picture:number}</td><td>until fetched or
 *     given up</td></tr>
 * <tr><td>instances:{p}</td><td>hash</td><td>{@code kind:subject} to the clock's instance</td><td>as its clock</td></tr>
 * <tr><td>talk:{p}:chat:account</td><td>string</td><td>what is remembered of the conversation: JSON</td><td>10 minutes; 7 days
 *     while a question is open</td></tr>
 * <tr><td>origin:{p}:chat:message</td><td>string</td><td>number of the ticket that a message belongs to</td><td>90 days</td></tr>
 * <tr><td>attendance:{p}</td><td>hash</td><td>community to what its people have said about their duty: {@code version JSON}</td><td></td></tr>
 * <tr><td>care:{p}:community</td><td>hash</td><td>number of a household that is visited to it: sealed, see {@link Vault}; {@code
 *     head} to {@code version next}</td><td>until taken off</td></tr>
 * <tr><td>assets:{p}:community</td><td>hash</td><td>name of a vehicle, bay or lift under the vault's key to it: sealed; {@code head} as
 *     above</td><td>until taken off</td></tr>
 * <tr><td>marks:{p}:community</td><td>sorted set</td><td>{@code name:name}, all scores 0: what else leads to an asset, likewise named</td><td>as
 *     its asset</td></tr>
 * <tr><td>audit:{p}:community</td><td>stream</td><td>who was shown or changed personal data, {@code number-0}: {@code e} {@code hash JSON},
 *     chained as histories are</td><td></td></tr>
 * <tr><td>auditheads:{p}</td><td>hash</td><td>community to where its trail ends: {@code number hash}</td><td></td></tr>
 * <tr><td>answers:{p}:chat</td><td>string</td><td>what was answered there from guides: {@code version JSON}</td><td>7 days</td></tr>
 * <tr><td>guides:{p}:community</td><td>hash</td><td>{@code word guide} to how often an answer of the guide was given, passed on,
 *     added to</td><td></td></tr>
 * <tr><td>points:{p}:community:account</td><td>list</td><td>the ledger of who earns points, oldest first: JSON</td><td></td></tr>
 * <tr><td>purse:{p}:community:account</td><td>string</td><td>what that ledger comes to: {@code version JSON}</td><td></td></tr>
 * <tr><td>awards:{p}:number</td><td>string</td><td>what points a ticket has brought: {@code version JSON}</td><td></td></tr>
 * <tr><td>redemptions:{p}:community</td><td>string</td><td>what people want to spend points on: {@code version JSON}</td><td></td></tr>
 * <tr><td>handled:{p}:date</td><td>hash</td><td>disposition to how many messages ended so</td><td>400 days</td></tr>
 * <tr><td>deliveries:{p}</td><td>hash</td><td>id to what is to be said: JSON, sealed when it is confidential</td><td>until settled</td></tr>
 * <tr><td>queue:{p}</td><td>sorted set</td><td>{@code destination|rank|sequence|id}, all scores 0: the queues of all
 *     destinations, rank 0 urgent, 1 ordinary</td><td>until settled</td></tr>
 * <tr><td>queued:{p}</td><td>hash</td><td>id to its member in the queue</td><td>until settled</td></tr>
 * <tr><td>attempts:{p}</td><td>hash</td><td>id to {@code attempts firstMs}, after the first attempt</td><td>until settled</td></tr>
 * <tr><td>destinations:{p}</td><td>sorted set</td><td>destinations with a queue, score: next attempt, ms</td><td>until empty</td></tr>
 * <tr><td>later:{p}</td><td>sorted set</td><td>{@code sequence|rank|destination|id}, score: not before, ms</td><td>until due</td></tr>
 * <tr><td>sequence:{p}</td><td>string</td><td>how many places in queues were given</td><td></td></tr>
 * <tr><td>dead:{p}</td><td>sorted set</td><td>ids of dead letters, score: since, ms</td><td>until sent again</td></tr>
 * <tr><td>obituaries:{p}</td><td>hash</td><td>id to {@code attempts reason}</td><td>as its letter</td></tr>
 * <tr><td>lease:{p}</td><td>string</td><td>who reads the partition</td><td>6 seconds</td></tr>
 * <tr><td>permits:{destination}</td><td>sorted set</td><td>messages of the last minute, score: when, ms</td><td>1 minute</td></tr>
 * <tr><td>home:{account}</td><td>string</td><td>the community that a resident last spoke in</td><td>a year</td></tr>
 * <tr><td>blocks:{numbers}</td><td>hash</td><td>block of ticket numbers to its partition</td><td></td></tr>
 * <tr><td>latest:{numbers}</td><td>hash</td><td>partition to its latest block</td><td></td></tr>
 * <tr><td>vaultkey:{vault}</td><td>string</td><td>the key of personal records where none was given: base64</td><td></td></tr>
 * <tr><td>vault:{vault}</td><td>string</td><td>which key personal records are sealed with: something sealed with it</td><td></td></tr>
 * <tr><td>rules:{rules}</td><td>list</td><td>published versions of the rules, 1 first: JSON, files by their digest</td><td></td></tr>
 * <tr><td>ruletexts:{rules}</td><td>hash</td><td>digest of a rule file to its text; versions share what they share</td><td></td></tr>
 * <tr><td>rulehashes:{rules}</td><td>hash</td><td>hash of all texts of a version to the first such version</td><td></td></tr>
 * <tr><td>rulerejections:{rules}</td><td>set</td><td>ids of suggestions that were rejected</td><td></td></tr>
 * </table>
 *
 * @param prefix of every key, so that a server can be shared
 */
record RedisKeys(String prefix) {
    /** In front of every key of the service. */
    static final RedisKeys STANDARD = new RedisKeys("huiyin:");

    static final String ALIKE = "alike";
    static final String ASSIGNED = "assigned";
    static final String HELD = "held";
    static final String REPORTED = "reported";
    static final String REPEATS = "repeats";
    static final String COURSES = "courses";
    static final String SEALS = "seals";
    static final String ATTENDANCE = "attendance";
    static final String FETCHES = "fetches";
    static final String CARE = "care";
    static final String ASSETS = "assets";
    static final String MARKS = "marks";
    static final String AUDIT = "audit";
    static final String AUDIT_HEADS = "auditheads";

    private static final int PART_CHARS_MAX = 128;

    /** The key {@code name} of {@code partition}. */
    String of(String name, Partition partition) {
        return prefix + name + ":{" + partition.number() + "}";
    }

    String seen(Partition partition, Chat chat, String message) {
        return of("seen", partition) + ":" + destination(chat) + ":" + part(message);
    }

    String history(Partition partition, String no) {
        return of("history", partition) + ":" + part(no);
    }

    String list(Partition partition, String community) {
        return of("list", partition) + ":" + part(community);
    }

    String list(Partition partition, String community, String status) {
        return list(partition, community) + ":" + status;
    }

    String open(Partition partition, String community) {
        return of("open", partition) + ":" + part(community);
    }

    String done(Partition partition, String community) {
        return of("done", partition) + ":" + part(community);
    }

    String talk(Partition partition, Chat chat, Account speaker) {
        return of("talk", partition) + ":" + destination(chat) + ":" + account(speaker);
    }

    String origin(Partition partition, Chat chat, String message) {
        return of("origin", partition) + ":" + destination(chat) + ":" + part(message);
    }

    String sheet(Partition partition, Sheet<?> sheet) {
        if (sheet instanceof Sheet.OfAnswers answers) {
            return of("answers", partition) + ":" + destination(answers.chat());
        }
        if (sheet instanceof Sheet.OfPurse purse) {
            return of("purse", partition) + ":" + reportedField(purse.community(), purse.owner());
        }
        if (sheet instanceof Sheet.OfAwards awards) {
            return of("awards", partition) + ":" + part(awards.ticket());
        }
        Sheet.OfRedemptions redemptions = (Sheet.OfRedemptions) sheet;
        return of("redemptions", partition) + ":" + part(redemptions.community());
    }

    String points(Partition partition, String community, Account owner) {
        return of("points", partition) + ":" + reportedField(community, owner);
    }

    String guides(Partition partition, String community) {
        return of("guides", partition) + ":" + part(community);
    }

    String handled(Partition partition, LocalDate date) {
        return of("handled", partition) + ":" + date;
    }

    String permits(Chat to) {
        return prefix + "permits:{" + destination(to) + "}";
    }

    /** The tickets under {@code field} of the index {@code name}. */
    String index(String name, Partition partition, String field) {
        return of(name, partition) + ":" + field;
    }

    String home(Account account) {
        return prefix + "home:{" + account(account) + "}";
    }

    /** The key {@code name} of one community's. */
    String register(String name, Partition partition, String community) {
        return of(name, partition) + ":" + part(community);
    }

    String vault() {
        return prefix + "vault:{vault}";
    }

    String vaultKey() {
        return prefix + "vaultkey:{vault}";
    }

    String blocks() {
        return prefix + "blocks:{numbers}";
    }

    String latestBlocks() {
        return prefix + "latest:{numbers}";
    }

    /** The key {@code name} of what belongs to no partition but to the rules. */
    String ofRules(String name) {
        return prefix + name + ":{rules}";
    }

    /** A chat in one word without {@code |}, so that it can stand in front of one. */
    static String destination(Chat chat) {
        return part(chat.channel()) + ":" + chat.kind().word() + ":" + part(chat.id());
    }

    static String account(Account account) {
        return part(account.channel()) + ":" + part(account.user());
    }

    static String alikeField(Alike alike) {
        return part(alike.community()) + ":" + part(alike.grid()) + ":" + part(alike.category()) + ":"
                + part(alike.spot());
    }

    static String assignedField(String community, String person) {
        return part(community) + ":" + part(person);
    }

    static String reportedField(String community, Account account) {
        return part(community) + ":" + account(account);
    }

    /**
     * {@code text} as a part of a key: what separates parts is written otherwise, so that two different rows of parts never
     * make the same key; long texts become their digest.
     */
    static String part(String text) {
        if (text.length() > PART_CHARS_MAX) {
            return "~" + digest(text);
        }
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '%', ':', '|', '{', '}', '~' -> safe.append('%').append(Integer.toHexString(c));
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
