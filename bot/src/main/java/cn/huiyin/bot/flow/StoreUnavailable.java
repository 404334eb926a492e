package cn.huiyin.bot.flow;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached or cannot write; nothing was changed, and it is worth another try. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
