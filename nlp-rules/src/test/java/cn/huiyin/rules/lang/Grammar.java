package cn.huiyin.rules.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grammar in EBNF that can say whether a text follows it and can make texts that do. What it calls {@code ? special ?} is
 * given from outside, as a pattern that takes the longest match and as samples.
 */
final class Grammar {
    /** One of the productions' words: what it looks like, and a few of its kind. */
    record Special(Pattern pattern, List<String> samples) {}

    private sealed interface Node {}

    private record Terminal(String text) implements Node {}

    private record Name(String name) implements Node {}

    private record Sequence(List<Node> parts) implements Node {}

    private record Choice(List<Node> parts) implements Node {}

    private record Repeat(Node part) implements Node {}

    private static final Pattern EBNF_TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|'[^']*'|\\?[^?]*\\?|[a-z]+|[={}(),;|])");
    private static final int GENERATED_DEPTH_MAX = 12;

    private final Map<String, Node> productions = new LinkedHashMap<>();
    private final Map<String, Special> specials;
    private final Set<String> glued;
    private final Deque<String> tokens = new ArrayDeque<>();

    /**
     * Reads a grammar.
     *
     * @param specials by the name of their production
     * @param glued productions in which no blank may stand
     */
    Grammar(String ebnf, Map<String, Special> specials, Set<String> glued) {
        this.specials = specials;
        this.glued = glued;
        Matcher matcher = EBNF_TOKEN.matcher(ebnf);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!ebnf.substring(end).isBlank()) {
            throw new IllegalArgumentException("grammar: " + ebnf.substring(end) + " (expected: EBNF)");
        }
        while (!tokens.isEmpty()) {
            String name = tokens.remove();
            expect("=");
            productions.put(name, choice());
            expect(";");
        }
    }

    private void expect(String token) {
        String found = tokens.remove();
        if (!found.equals(token)) {
            throw new IllegalArgumentException("grammar: " + found + " (expected: " + token + ")");
        }
    }

    private Node choice() {
        List<Node> parts = new ArrayList<>(List.of(sequence()));
        while (tokens.element().equals("|")) {
            expect("|");
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>(List.of(part()));
        while (tokens.element().equals(",")) {
            expect(",");
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Node part() {
        String token = tokens.remove();
        if (token.equals("{") || token.equals("(")) {
            Node inside = choice();
            expect(token.equals("{") ? "}" : ")");
            return token.equals("{") ? new Repeat(inside) : inside;
        }
        boolean quoted = token.startsWith("\"") || token.startsWith("'");
        return quoted ? new Terminal(token.substring(1, token.length() - 1)) : new Name(token);
    }

    private Node production(String name) {
        Node node = productions.get(name);
        if (node == null) {
            throw new IllegalArgumentException("grammar: " + name + " (expected: one of " + productions.keySet() + ")");
        }
        return node;
    }

    /** Everything that stands in quotes. */
    Set<String> terminals() {
        Set<String> terminals = new TreeSet<>();
        productions.values().forEach(node -> addTerminals(node, terminals));
        return terminals;
    }

    private static void addTerminals(Node node, Set<String> terminals) {
        if (node instanceof Terminal terminal) {
            terminals.add(terminal.text());
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> addTerminals(part, terminals));
        } else if (node instanceof Choice choice) {
            choice.parts().forEach(part -> addTerminals(part, terminals));
        } else if (node instanceof Repeat repeat) {
            addTerminals(repeat.part(), terminals);
        }
    }

    /** A text that follows the first production; when it gets deep, by the first choice of each. */
    String generate(Random random) {
        StringBuilder text = new StringBuilder();
        generate(new Name(productions.keySet().iterator().next()), random, 0, text);
        return text.toString().strip();
    }

    private void generate(Node node, Random random, int depth, StringBuilder text) {
        if (node instanceof Terminal terminal) {
            text.append(terminal.text());
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> generate(part, random, depth + 1, text));
        } else if (node instanceof Choice choice) {
            List<Node> parts = choice.parts();
            int chosen = depth > GENERATED_DEPTH_MAX ? 0 : random.nextInt(parts.size());
            generate(parts.get(chosen), random, depth + 1, text);
        } else if (node instanceof Repeat repeat) {
            for (int i = random.nextInt(3); i > 0 && depth <= GENERATED_DEPTH_MAX; i--) {
                generate(repeat.part(), random, depth + 1, text);
            }
        } else if (node instanceof Name name && specials.containsKey(name.name())) {
            List<String> samples = specials.get(name.name()).samples();
            text.append(samples.get(random.nextInt(samples.size())));
        } else if (node instanceof Name name) {
            generateProduction(name.name(), random, depth, text);
        }
    }

    private void generateProduction(String name, Random random, int depth, StringBuilder text) {
        text.append(random.nextInt(3) == 0 ? " " : "");
        generate(production(name), random, depth + 1, text);
        text.append(random.nextInt(3) == 0 && !glued.contains(name) ? " " : "");
    }

    /** Whether the whole text follows the first production. */
    boolean accepts(String text) {
        String first = productions.keySet().iterator().next();
        Run run = new Run(text);
        return run.ends(new Name(first), 0, false).stream()
                .anyMatch(end -> text.substring(end).isBlank());
    }

    /** One text being looked at: where can each part of the grammar end that begins at an offset. */
    private final class Run {
        private record Key(Node node, int at) {}

        private final String text;
        private final Map<Key, Set<Integer>> known = new HashMap<>();

        Run(String text) {
            this.text = text;
        }

        Set<Integer> ends(Node node, int at, boolean tight) {
            int from = at;
            while (!tight && from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            Key key = new Key(node, from);
            Set<Integer> ends = known.get(key);
            if (ends == null) {
                ends = find(node, from, tight);
                known.put(key, ends);
            }
            return ends;
        }

        private Set<Integer> find(Node node, int at, boolean tight) {
            Set<Integer> ends = new HashSet<>();
            if (node instanceof Terminal terminal) {
                if (text.startsWith(terminal.text(), at)) {
                    ends.add(at + terminal.text().length());
                }
            } else if (node instanceof Choice choice) {
                choice.parts().forEach(part -> ends.addAll(ends(part, at, tight)));
            } else if (node instanceof Sequence sequence) {
                ends.addAll(after(sequence.parts(), at, tight));
            } else if (node instanceof Repeat repeat) {
                ends.add(at);
                ends(repeat.part(), at, tight).stream()
                        .filter(end -> end > at)
                        .forEach(end -> ends.addAll(ends(repeat, end, tight)));
            } else if (node instanceof Name name && specials.containsKey(name.name())) {
                Matcher matcher = specials.get(name.name()).pattern().matcher(text);
                if (matcher.region(at, text.length()).lookingAt()) {
                    ends.add(matcher.end());
                }
            } else if (node instanceof Name name) {
                ends.addAll(ends(production(name.name()), at, glued.contains(name.name())));
            }
            return ends;
        }

        private Set<Integer> after(List<Node> parts, int at, boolean tight) {
            Set<Integer> ends = Set.of(at);
            boolean first = true;
            for (Node part : parts) {
                Set<Integer> next = new HashSet<>();
                boolean close = tight && !first;
                ends.forEach(end -> next.addAll(ends(part, end, close)));
                ends = next;
                first = false;
            }
            return ends;
        }
    }
}
