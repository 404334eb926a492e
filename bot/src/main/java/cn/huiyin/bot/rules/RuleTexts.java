package cn.huiyin.bot.rules;

import cn.huiyin.rules.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule files of one version, whole.
 *
 * @param files by name, each name once; at least one
 */
public record RuleTexts(List<SourceFile> files) {
    public RuleTexts {
        files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
        Set<String> names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
        if (files.isEmpty() || names.size() < files.size()) {
            throw new IllegalArgumentException("files: " + files.size() + " under " + names.size()
                    + " names (expected: one at least, each name once)");
        }
    }

    /** Tells sets of files apart: names and texts, to the last character. */
    public String hash() {
        MessageDigest digest = sha256();
        for (SourceFile file : files) {
            update(digest, file.name());
            update(digest, file.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The length first, so that what ends one part can never begin the next. */
    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
