package cn.huiyin.rules.bench;

import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts and rules that are made to be slow, each text of the longest length that a message may have. */
final class Worst {
    /** As many characters as the service lets through. */
    static final int CHARS = 20_000;

    private static final int POOL = 20;

    private Worst() {}

    /** Each found by trying what could make one of the steps slow: words, segmentation, distances, places, sentences. */
    static List<String> seeds() {
        return List.of(
                "路灯",
                "坏了路灯不亮",
                "1-",
                "1,",
                "八、",
                "路灯坏了。",
                "一二三四号楼、",
                "12幢3单元501室",
                "和平路街巷新村",
                "漏水",
                "1",
                "一",
                "有根电线杆歪",
                "东门边电线垂",
                "卡在里面烧垃圾",
                "电梯坏了漏水路灯不亮井盖没了停水停电。",
                "听说，停水了，",
                "\uD83D",
                "all",
                "mixed");
    }

    /** The seed over and over; {@code all} is every word of the generated rules, {@code mixed} the words of {@link #near}. */
    static String text(String seed) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(5);
        while (text.length() < CHARS) {
            switch (seed) {
                case "all" -> Generated.words().forEach(text::append);
                case "mixed" -> text.append(word(random)).append(random.nextInt(40) == 0 ? "。" : "");
                default -> text.append(seed);
            }
        }
        return text.substring(0, CHARS);
    }

    private static String word(Random random) {
        return Generated.words().get(random.nextInt(POOL));
    }

    /** Rules that ask for three of twenty words near each other: in a text of those all of them hold. */
    static RuleSet near(int count) {
        Random random = new Random(3);
        StringBuilder yaml = new StringBuilder("rules:\n");
        for (int i = 0; i < count; i++) {
            String when = word(random) + " ~60 " + word(random) + " ~60 (" + word(random) + " | " + word(random) + ")";
            yaml.append("  - {category: x/c%d, when: %s}%n".formatted(i % 40, when));
        }
        return read(List.of(new SourceFile("near.yaml", yaml.toString())));
    }

    static RuleSet generated(int count) {
        return read(Generated.rules(count));
    }

    static RuleSet shipped() {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(shippedDirectory())) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                files.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(files);
    }

    /** From the module and from the directory above it. */
    private static Path shippedDirectory() {
        Path above = Path.of("../config/rules");
        return Files.isDirectory(above) ? above : Path.of("config/rules");
    }

    private static RuleSet read(List<SourceFile> files) {
        try {
            return RuleSetReader.read(files);
        } catch (RuleSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
