package cn.huiyin.bot.ticket;

import cn.huiyin.bot.config.BotConfig;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.ConfigReader;
import cn.huiyin.bot.dispatch.Replies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code docs/DECISIONS.md}: role by state by command, as {@link Rights} decide it, and what is said where they refuse, as
 * the shipped sentences say it.
 */
public final class DecisionPage {
    /** What writes the page anew, from the top of the repository. */
    static final String COMMAND = """
            mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -pl bot -am
            java -cp "bot/target/test-classes:bot/target/classes:nlp-rules/target/classes:$(cat bot/target/classpath.txt)" \\
              cn.huiyin.bot.ticket.DecisionPage .""";

    private static final Set<Role> RESIDENTS = EnumSet.of(Role.REPORTER, Role.FOLLOWER, Role.ANYONE);
    private static final String NO = "1024";
    private static final String SOME_VERB = "…";

    private final Replies replies;

    private DecisionPage(Replies replies) {
        this.replies = replies;
    }

    /** Writes the page of the repository that {@code args} name the top of. */
    public static void main(String[] args) throws IOException, ConfigException {
        Path top = Path.of(args[0]);
        Files.writeString(page(top), text(top));
    }

    static Path page(Path top) {
        return top.resolve("docs/DECISIONS.md");
    }

    /** The page as it should be; {@code top} holds the shipped settings. */
    static String text(Path top) throws ConfigException {
        BotConfig config = ConfigReader.read(top.resolve("config"), Map.of());
        return new DecisionPage(config.replies()).text();
    }

    private String text() {
        String roles = Arrays.stream(Role.values()).map(this::role).collect(Collectors.joining("\n"));
        return """
                # Who may do what, and when

                Generated from `ticket.Rights` and `config/replies.yaml`; do not edit. `DecisionPageTest` fails when this page and they
                differ; this writes it anew:

                ```sh
                %s
                ```

                ● is done. ○ is refused for the state, with the sentence of [that state](#refused-for-the-state). What a role
                may never do stands below its table with the sentence that refuses it. Roles add up: who has several may do what any of
                them may. What a deed needs besides (a reason, a note, a photo, nobody having accepted yet) is said in
                `ticket.Acting`, and whether a ticket shows at all in [ARCHITECTURE.md](ARCHITECTURE.md#who-may-do-what).

                %s
                ## Refused for the state

                | state | to a worker | to a resident |
                |---|---|---|
                %s""".formatted(COMMAND, roles, states());
    }

    private String role(Role role) {
        List<Verb> may = verbs(verb -> Rights.mayEver(verb, EnumSet.of(role, Role.ANYONE)));
        String columns =
                Arrays.stream(TicketStatus.values()).map(TicketStatus::word).collect(Collectors.joining(" | "));
        String rows = may.stream().map(DecisionPage::row).collect(Collectors.joining());
        return "## %s %s\n\n| command | %s |\n|---|%s\n%s%s"
                .formatted(
                        role.title(),
                        word(role),
                        columns,
                        ":-:|".repeat(TicketStatus.values().length),
                        rows,
                        never(role));
    }

    private static String row(Verb verb) {
        String cells = Arrays.stream(TicketStatus.values())
                .map(status -> Rights.fits(verb, status) ? "●" : "○")
                .collect(Collectors.joining(" | "));
        return "| %s %s | %s |\n".formatted(verb.word(), word(verb), cells);
    }

    /** What {@code role} may never do, by the sentence that says so. */
    private String never(Role role) {
        Set<Role> roles = EnumSet.of(role, Role.ANYONE);
        return Stream.of("refuse.notworker", "refuse.notyours", "refuse.notreporter")
                .map(key -> never(key, verbs(v -> !Rights.mayEver(v, roles) && key.equals(refusal(v, role)))))
                .collect(Collectors.joining());
    }

    private String never(String key, List<Verb> verbs) {
        return verbs.isEmpty()
                ? ""
                : "\nNever %s: “%s”\n"
                        .formatted(
                                verbs.stream().map(Verb::word).collect(Collectors.joining(" ")),
                                replies.render(key, Map.of("no", NO, "verb", SOME_VERB)));
    }

    /** As {@link TicketDecider#decide} picks it. */
    private static String refusal(Verb verb, Role role) {
        if (!verb.isForWorkers()) {
            return "refuse.notreporter";
        }
        return RESIDENTS.contains(role) ? "refuse.notworker" : "refuse.notyours";
    }

    private String states() {
        return Arrays.stream(TicketStatus.values())
                .map(status -> "| %s %s | %s | %s |\n"
                        .formatted(
                                status.title(), status.word(), instead("worker", status), instead("resident", status)))
                .collect(Collectors.joining());
    }

    private String instead(String reader, TicketStatus status) {
        return replies.render(
                "refuse.state",
                Map.of(
                        "no",
                        NO,
                        "verb",
                        SOME_VERB,
                        "status",
                        replies.render("title." + status.word()),
                        "instead",
                        replies.render("instead." + reader + "." + status.word())));
    }

    private static List<Verb> verbs(Predicate<Verb> which) {
        return Arrays.stream(Verb.values())
                .filter(Verb::isAboutTicket)
                .filter(which)
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
