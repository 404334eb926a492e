package cn.huiyin.rules.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the lines {@code 字=value} of the tables in HanLP's jar that are about single characters. */
final class HanlpTable {
    /** What to do with one line. */
    interface Line {
        void accept(char c, String value);
    }

    private HanlpTable() {}

    static void forEachCharacter(String resource, Line action) {
        try (InputStream in = HanlpTable.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource: " + resource + " (expected: in HanLP's jar on the class path)");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() > 2 && line.charAt(1) == '=') {
                    action.accept(line.charAt(0), line.substring(2).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
