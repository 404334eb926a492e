package cn.huiyin.rules.source;

/**
 * One settings file with its text.
 *
 * @param name what mistakes are reported under, usually the path relative to the settings directory
 */
public record SourceFile(String name, String text) {}
