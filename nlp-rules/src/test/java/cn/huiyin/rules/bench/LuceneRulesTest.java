package cn.huiyin.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.RulesThatHold;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured against each other finds the same. */
class LuceneRulesTest {
    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void bothFindTheSameRulesInTheMix(int count) throws RuleSyntaxException {
        RuleSet ours = RuleSetReader.read(Generated.rules(count));
        List<Presearcher> presearchers =
                List.of(new TermFilteredPresearcher(), new MultipassTermFilteredPresearcher(2));
        int found = 0;
        for (Presearcher presearcher : presearchers) {
            try (LuceneRules lucene = LuceneRules.of(Generated.conditions(count), presearcher)) {
                for (String message : new HashSet<>(Generated.messages(4096))) {
                    assertThat(RulesThatHold.idsOf(ours, message)).as(message).isEqualTo(lucene.idsOf(message));
                    found += lucene.idsOf(message).size();
                }
                String done = "路灯不亮，已经给修好了";
                assertThat(RulesThatHold.idsOf(ours, done))
                        .isEqualTo(lucene.idsOf(done))
                        .isEmpty();
                String notDone = "路灯不亮，已经过了好多天修好";
                assertThat(RulesThatHold.idsOf(ours, notDone))
                        .isEqualTo(lucene.idsOf(notDone))
                        .isNotEmpty();
            }
        }
        assertThat(found).isGreaterThan(1000);
    }
}
