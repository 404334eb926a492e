package cn.huiyin.bot.web;

import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Fields;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.rules.source.SourceFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules as they are sent, field by field; fields that are not asked for are passed over. */
record RulesBody(Fields fields) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]{0,79}\\.ya?ml");
    private static final int FILES_MAX = 200;
    private static final int TEXT_CHARS_MAX = 3_000_000;
    private static final int NAME_CHARS_MAX = 100;
    private static final int NOTE_CHARS_MAX = 200;
    private static final int TIME_CHARS_MAX = 40;

    static RulesBody parse(byte[] body) {
        return new RulesBody(Fields.parse(body));
    }

    /** {@code files} as a list of names and texts, or as an object of texts by their names. */
    RuleTexts texts() {
        List<SourceFile> files = fields.isObject("files") ? byName(fields.object("files")) : listed();
        if (files.isEmpty()) {
            throw new BadFieldException("files", fields.has("files") ? "none" : "missing", "one file at least");
        }
        return new RuleTexts(files);
    }

    private List<SourceFile> listed() {
        List<SourceFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fields file : fields.objects("files", FILES_MAX)) {
            String name = checked(file.path("name"), file.text("name", NAME_CHARS_MAX));
            if (!names.add(name)) {
                throw new BadFieldException(file.path("name"), name + " again", "each name once");
            }
            files.add(file(name, file.text("text", TEXT_CHARS_MAX)));
        }
        return files;
    }

    private List<SourceFile> byName(Fields texts) {
        if (texts.names().size() > FILES_MAX) {
            throw new BadFieldException("files", texts.names().size() + " files", FILES_MAX + " at most");
        }
        return texts.names().stream()
                .map(name -> file(checked("files", name), texts.text(name, TEXT_CHARS_MAX)))
                .toList();
    }

    /** What a browser's text field makes of line ends is none of the rules' business. */
    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.replace("\r\n", "\n"));
    }

    private static String checked(String path, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BadFieldException(path, name, "the name of a file, like shizheng.yaml");
        }
        return name;
    }

    @Nullable
    String note() {
        String note = fields.textOrNull("note", NOTE_CHARS_MAX);
        return note == null || note.isBlank() ? null : note.strip();
    }

    @Nullable
    Long basedOn() {
        long number = fields.numberOr("basedOn", 0, Integer.MAX_VALUE, -1);
        return number < 0 ? null : number;
    }

    @Nullable
    Instant since() {
        String text = fields.textOrNull("since", TIME_CHARS_MAX);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadFieldException("since", text, "a time like 2026-11-20T09:30:00+08:00");
        }
    }
}
