package cn.huiyin.rules.suggest;

/**
 * A text that is decided.
 *
 * @param text best without the place in it: where things happened says nothing about what they are
 * @param category what it is about, {@code 大类/小类}
 * @param corrected whether a person said so, because rules did not
 */
public record Past(String text, String category, boolean corrected) {}
