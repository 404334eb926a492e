package cn.huiyin.rules.source;

/**
 * Where something is written, for a remark made after the file was read.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record Position(String file, int line, int column) {
    /** A remark about what is written here. */
    public Problem problem(String message) {
        return new Problem(file, line, column, message);
    }
}
