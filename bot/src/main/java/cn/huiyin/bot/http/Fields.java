package cn.huiyin.bot.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that somebody sent, read field by field. A field that is {@code null} counts as absent; unknown fields are
 * ignored; whatever is not as asked for is a {@link BadFieldException} that names the field.
 */
public final class Fields {
    private final String path;
    private final Map<String, Object> values;

    Fields(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    /**
     * Reads {@code body} as one JSON object.
     *
     * @throws BadFieldException when it is not JSON, not an object, nested too deep, or something follows it
     */
    public static Fields parse(byte[] body) {
        return new Fields("", JsonReader.readObject(body));
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** Words that must be there; possibly none. */
    public String text(String name, int charsMax) {
        Object value = values.get(name);
        if (value == null) {
            throw new BadFieldException(path(name), "missing", "a string");
        }
        return checkedText(path(name), value, charsMax);
    }

    public String textOr(String name, int charsMax, String otherwise) {
        return has(name) ? text(name, charsMax) : otherwise;
    }

    public @Nullable String textOrNull(String name, int charsMax) {
        return has(name) ? text(name, charsMax) : null;
    }

    /** An identifier that must be there: not blank, no control characters. */
    public String id(String name, int charsMax) {
        String id = text(name, charsMax);
        if (id.isBlank()) {
            throw new BadFieldException(path(name), "blank", "a string that is not blank");
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw new BadFieldException(path(name), "control characters", "none");
        }
        return id;
    }

    public boolean flag(String name) {
        Object value = values.get(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new BadFieldException(path(name), JsonReader.nameOf(value), "true or false");
    }

    /** A whole number from {@code least} to {@code most}, or {@code otherwise} when absent. */
    public long numberOr(String name, long least, long most, long otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return number;
        }
        String found = value instanceof Long number ? String.valueOf(number) : JsonReader.nameOf(value);
        throw new BadFieldException(path(name), found, "a whole number from " + least + " to " + most);
    }

    /** Whether the field is there and an object. */
    public boolean isObject(String name) {
        return values.get(name) instanceof JsonReader.Members;
    }

    /** The names of all fields that are there, in their order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public Fields object(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new BadFieldException(path(name), "missing", "an object");
        }
        return asObject(path(name), value);
    }

    public @Nullable Fields objectOrNull(String name) {
        return has(name) ? object(name) : null;
    }

    /** Objects in a list; none when the field is absent. */
    public List<Fields> objects(String name, int countMax) {
        List<Object> items = list(name, countMax);
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            objects.add(asObject(path(name) + "[" + i + "]", items.get(i)));
        }
        return objects;
    }

    /** Strings in a list; none when the field is absent. */
    public List<String> texts(String name, int countMax, int charsMax) {
        List<Object> items = list(name, countMax);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            texts.add(checkedText(path(name) + "[" + i + "]", items.get(i), charsMax));
        }
        return texts;
    }

    /** The name of the field {@code name} seen from the whole. */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private List<Object> list(String name, int countMax) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonReader.Items items)) {
            throw new BadFieldException(path(name), JsonReader.nameOf(value), "a list");
        }
        if (items.values().size() > countMax) {
            throw new BadFieldException(path(name), items.values().size() + " items", countMax + " at most");
        }
        return items.values();
    }

    private static Fields asObject(String path, Object value) {
        if (value instanceof JsonReader.Members members) {
            return new Fields(path, members.values());
        }
        throw new BadFieldException(path, JsonReader.nameOf(value), "an object");
    }

    private static String checkedText(String path, Object value, int charsMax) {
        if (!(value instanceof String text)) {
            throw new BadFieldException(path, JsonReader.nameOf(value), "a string");
        }
        if (text.length() > charsMax) {
            throw new BadFieldException(path, text.length() + " characters", charsMax + " at most");
        }
        return text;
    }
}
