package cn.huiyin.bot.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTest {
    @Test
    void everyVerbAboutATicketHasARow() {
        List<Verb> verbs =
                Arrays.stream(Verb.values()).filter(Verb::isAboutTicket).toList();

        assertThat(verbs)
                .allSatisfy(verb -> assertThat(Rights.of(verb).statuses()).isNotEmpty());
    }

    @Test
    void residentsDoNothingThatIsForWorkers() {
        EnumSet<Role> resident = EnumSet.of(Role.ANYONE, Role.REPORTER, Role.FOLLOWER);

        assertThat(Arrays.stream(Verb.values()).filter(Verb::isForWorkers))
                .noneMatch(verb -> Rights.mayEver(verb, resident));
    }

    @Test
    void nobodyWhoHandlesATicketRatesIt() {
        EnumSet<Role> handlers = EnumSet.of(Role.ANYONE, Role.HOLDER, Role.COLLEAGUE, Role.LEADER, Role.CALLED);

        assertThat(Rights.mayEver(Verb.RATE, handlers)).isFalse();
    }

    @Test
    void whatIsOverCanOnlyBeLookedAtRatedObjectedToOrAskedAfter() {
        assertThat(Arrays.stream(Verb.values())
                        .filter(Verb::isAboutTicket)
                        .filter(verb -> Rights.fits(verb, TicketStatus.CLOSED)))
                .containsExactlyInAnyOrder(Verb.RATE, Verb.UNSOLVED, Verb.QUERY, Verb.VISIT);
    }
}
