package cn.huiyin.bot.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do what it should; the message is for whoever runs the service and names no resident's words. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        this(message, null);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
