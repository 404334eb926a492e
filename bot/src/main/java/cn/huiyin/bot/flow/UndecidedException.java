package cn.huiyin.bot.flow;

/** A stimulus could not be decided; trying again would not help, a person has to look. */
final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedException(Throwable cause) {
        super(cause);
    }
}
