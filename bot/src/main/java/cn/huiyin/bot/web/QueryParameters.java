package cn.huiyin.bot.web;

import cn.huiyin.bot.http.BadFieldException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, read one by one; an empty one counts as absent, whatever is wrong is told by its name. */
final class QueryParameters {
    private static final int CHARS_MAX = 200;

    private final MultiMap given;

    /**
     * The parameters of {@code request}.
     *
     * @throws BadFieldException when there is one that is not in {@code known}, or one that stands there twice
     */
    QueryParameters(HttpServerRequest request, Collection<String> known) {
        given = request.params();
        for (String name : given.names()) {
            if (!known.contains(name)) {
                throw new BadFieldException(name, "unknown parameter", "one of " + String.join(", ", known));
            }
            List<String> values = given.getAll(name);
            if (values.size() > 1) {
                throw new BadFieldException(name, values.size() + " times", "once");
            }
        }
    }

    @Nullable
    String text(String name) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > CHARS_MAX) {
            throw new BadFieldException(name, value.length() + " characters", CHARS_MAX + " at most");
        }
        return value.strip();
    }

    @Nullable
    String oneOf(String name, Collection<String> allowed) {
        String value = text(name);
        if (value != null && !allowed.contains(value)) {
            throw new BadFieldException(name, value, "one of " + String.join(", ", allowed));
        }
        return value;
    }

    int number(String name, int least, int most, int otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below like any other number that does not fit.
        }
        throw new BadFieldException(name, value, least + " to " + most);
    }
}
