package cn.huiyin.rules;

/**
 * Words that made a rule hold, as they were written.
 *
 * @param start offset of the first UTF-16 character in the original text
 * @param end offset after the last
 */
public record Evidence(String text, int start, int end) {}
