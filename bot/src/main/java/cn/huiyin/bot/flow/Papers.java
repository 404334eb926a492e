package cn.huiyin.bot.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sheets of one decision. What it asks for that was not read yet is blank to it, and noted: the decision is made again once
 * that was read. Lives for one try.
 */
public final class Papers {
    private final Map<Sheet<?>, Sheet.Filled> known;
    private final Set<Sheet<?>> missing = new LinkedHashSet<>();
    private final Map<Sheet<?>, Record> written = new LinkedHashMap<>();

    Papers(Map<Sheet<?>, Sheet.Filled> known) {
        this.known = Map.copyOf(known);
    }

    /** For a decision that asks for none. */
    static Papers none() {
        return new Papers(Map.of());
    }

    /** What stands on {@code sheet} after what was decided so far. */
    <T extends Record> T read(Sheet<T> sheet) {
        Record now = written.get(sheet);
        if (now != null) {
            return sheet.type().cast(now);
        }
        Sheet.Filled filled = known.get(sheet);
        if (filled == null) {
            missing.add(sheet);
            return sheet.blank();
        }
        return sheet.type().cast(filled.content());
    }

    /** From now on {@code content} stands on {@code sheet}. */
    <T extends Record> void write(Sheet<T> sheet, T content) {
        if (!known.containsKey(sheet)) {
            missing.add(sheet);
        }
        written.put(sheet, content);
    }

    /** What was asked for and not known; with any of these the decision does not count. */
    Set<Sheet<?>> missing() {
        return Set.copyOf(missing);
    }

    /** What is to be written, each with the version that was read. */
    List<Commit.Written> written() {
        return written.entrySet().stream()
                .map(e -> new Commit.Written(e.getKey(), versionOf(e.getKey()), e.getValue()))
                .toList();
    }

    private long versionOf(Sheet<?> sheet) {
        Sheet.Filled filled = known.get(sheet);
        return filled == null ? 0 : filled.version();
    }
}
