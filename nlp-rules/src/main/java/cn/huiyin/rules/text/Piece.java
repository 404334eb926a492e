package cn.huiyin.rules.text;

/** One word of a segmentation: from {@code start} to before {@code end}. */
public record Piece(int start, int end) {}
