package cn.huiyin.rules;

import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.source.Position;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the files.
 *
 * @param when null for a category rule that holds for every message of its intents
 * @param priority of the rules that hold, only those of the highest priority decide
 * @param weight how much it says, usually 1; below 0.5 it is a hint that decides nothing alone
 * @param examples what it must be decided for
 * @param counterExamples what it must not be decided for
 */
record Rule(
        String id,
        Outcome outcome,
        @Nullable Expr when,
        @Nullable Expr unless,
        int priority,
        double weight,
        List<Example> examples,
        List<Example> counterExamples,
        Position at) {

    /** A message to try a rule with. */
    record Example(String text, Position at) {}

    /** What follows when a rule holds. */
    sealed interface Outcome {
        /** The kind of rule. */
        String kind();

        /** What it says, in one word. */
        String says();
    }

    /**
     * The message is about this.
     *
     * @param intents the rule holds for those only; empty for reports, inquiries and suggestions
     * @param under modifiers that do not lower it
     */
    record OfCategory(String category, Urgency urgency, Set<Intent> intents, Set<Modifier> under) implements Outcome {
        @Override
        public String kind() {
            return "category";
        }

        @Override
        public String says() {
            return category;
        }
    }

    /** The message wants this. */
    record OfIntent(Intent intent) implements Outcome {
        @Override
        public String kind() {
            return "intent";
        }

        @Override
        public String says() {
            return intent.word();
        }
    }

    /** The message says this of its matter. */
    record OfModifier(Modifier modifier) implements Outcome {
        @Override
        public String kind() {
            return "modifier";
        }

        @Override
        public String says() {
            return modifier.word();
        }
    }

    /** The matter is at least as urgent as this. */
    record OfUrgency(Urgency level) implements Outcome {
        @Override
        public String kind() {
            return "urgency";
        }

        @Override
        public String says() {
            return level.word();
        }
    }

    /** The message speaks of this; what somebody has to say about it is not the rules' business. */
    record OfTopic(String topic) implements Outcome {
        @Override
        public String kind() {
            return "topic";
        }

        @Override
        public String says() {
            return topic;
        }
    }
}
