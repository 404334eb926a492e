package cn.huiyin.bot.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from strangers into maps, lists, strings, flags and short whole numbers. Other numbers are not looked at, so a
 * million digits cost nothing; nesting is bounded, and so is the input, by whoever hands it in.
 */
final class JsonReader {
    private static final int DEPTH_MAX = 32;
    private static final int DIGITS_MAX = 15;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonReader() {}

    /** The members of an object; a member that is null is left out. */
    record Members(Map<String, Object> values) {}

    /** The items of a list; nulls are kept. */
    record Items(List<Object> values) {}

    /** A value of which only its kind matters here. */
    private enum Kind {
        NUMBER,
        NULL
    }

    static Map<String, Object> readObject(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() == null) {
                throw new BadFieldException("", "an empty body", "a JSON object");
            }
            Object whole = value(parser);
            if (!(whole instanceof Members members)) {
                throw new BadFieldException("", nameOf(whole), "a JSON object");
            }
            if (parser.nextToken() != null) {
                throw new BadFieldException("", "something after the object", "one JSON object");
            }
            return members.values();
        } catch (JsonProcessingException e) {
            throw new BadFieldException("", "not JSON" + where(e.getLocation()), "a JSON object");
        } catch (IOException e) {
            // Reading from memory fails for one reason alone: bytes that are no characters.
            throw new BadFieldException("", "bytes that are not UTF-8", "a JSON object");
        }
    }

    /** What {@code value} is, for people. */
    static String nameOf(Object value) {
        if (value instanceof Members) {
            return "an object";
        }
        if (value instanceof Items) {
            return "a list";
        }
        if (value instanceof String) {
            return "a string";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value == Kind.NULL ? "null" : "a number";
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> wellFormed(parser.getText());
            case VALUE_NUMBER_INT -> parser.getTextLength() <= DIGITS_MAX ? parser.getLongValue() : Kind.NUMBER;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.NUMBER;
        };
    }

    private static Members members(JsonParser parser) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value == Kind.NULL) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        }
        return new Members(values);
    }

    private static Items items(JsonParser parser) throws IOException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Items(values);
    }

    /** Half a character, which JSON can name but UTF-8 cannot write, becomes the mark for something unreadable. */
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null ? "" : " from line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
