package cn.huiyin.rules.source;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Composes a file's nodes without building any object from them: tags that name classes mean nothing here. */
final class YamlFile {
    private static final int CODE_POINTS_MAX = 3_000_000;
    private static final int NESTING_MAX = 32;

    private YamlFile() {}

    static YamlValue read(SourceFile file, Problems problems) {
        Node root = null;
        try {
            root = composer(file.text()).getSingleNode();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            problems.add(new Problem(file.name(), line, column, "found: " + syntaxError(e)));
        } catch (YAMLException e) {
            problems.add(new Problem(file.name(), 1, 1, "found: " + e.getMessage() + " (expected: YAML)"));
        }
        return new YamlValue(file, problems, file.name(), startOf(file, root), root);
    }

    private static Composer composer(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CODE_POINTS_MAX);
        options.setNestingDepthLimit(NESTING_MAX);
        options.setAllowRecursiveKeys(false);
        Parser parser = new NoAliases(new ParserImpl(new StreamReader(text), options));
        return new Composer(parser, new TextOrNothing(), options);
    }

    /** Texts, numbers and flags are all read as they are written; only what stands for nothing is told apart. */
    private static final class TextOrNothing extends Resolver {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            if (kind == NodeId.scalar && implicit) {
                return NOTHING.contains(value) ? Tag.NULL : Tag.STR;
            }
            return super.resolve(kind, value, implicit);
        }

        @Override
        protected void addImplicitResolvers() {
            // None is asked.
        }
    }

    /** Refuses {@code *name}: a few lines of them can stand for more than a machine can hold. */
    private record NoAliases(Parser inner) implements Parser {
        @Override
        public boolean checkEvent(Event.ID kind) {
            return inner.checkEvent(kind);
        }

        @Override
        public Event peekEvent() {
            return inner.peekEvent();
        }

        @Override
        public Event getEvent() {
            return refused(inner.getEvent());
        }

        private static Event refused(Event event) {
            if (event instanceof AliasEvent alias) {
                throw new AliasException(alias);
            }
            return event;
        }
    }

    private static final class AliasException extends MarkedYAMLException {
        private static final long serialVersionUID = 1L;

        AliasException(AliasEvent alias) {
            super(null, null, "*" + alias.getAnchor(), alias.getStartMark());
        }
    }

    private static String syntaxError(MarkedYAMLException e) {
        if (e instanceof AliasException) {
            return e.getProblem() + " (expected: what it stands for, written out)";
        }
        return String.valueOf(e.getProblem()).replaceFirst("^found ", "")
                + " (expected: YAML; put a text that starts with @ & ! | \" or holds \": \" in single quotes)";
    }

    private static Mark startOf(SourceFile file, @Nullable Node root) {
        return root == null ? new Mark(file.name(), 0, 0, 0, new int[0], 0) : root.getStartMark();
    }
}
