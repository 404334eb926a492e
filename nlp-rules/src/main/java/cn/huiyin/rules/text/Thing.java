package cn.huiyin.rules.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of thing that rules may ask for by {@code @name} and that is known by its shape. */
public enum Thing {
    /** A building, road, estate or other place. */
    PLACE,
    /** An administrative region by name, hidden or not: 如皋市, K3县, 石山镇. */
    REGION,
    /** A city, county or district under a letter instead of its name, as published letters to leaders have it: K3县, E2区. */
    CODED,
    /** A number in Arabic or Chinese digits. */
    NUMBER,
    /** Somebody by name and title: 王阿姨, 小李. */
    PERSON,
    /** A telephone number, digits hidden or not. */
    PHONE,
    /** An address on the web. */
    URL,
    /** A sum: 300元, 5万. */
    MONEY,
    /** The number plate of a car, hidden or not. */
    PLATE,
    /** A question mark, or a word that ends a question. */
    QUESTION,
    /** The beginning of the message. */
    START,
    /** The end of the message, before its last stop. */
    END,
    /** The whole message when it has at most {@value Edges#SHORT_MAX} characters: a word thrown in, a title. */
    SHORT,
    /** The whole message when it has more than {@value Edges#LONG_MIN} characters. */
    LONG;

    private static final Map<String, Thing> BY_WORD =
            Stream.of(values()).collect(Collectors.toMap(Thing::word, Function.identity()));

    /** Whether it says something of the whole message instead of standing somewhere in it. */
    public boolean isOfWhole() {
        return this == SHORT || this == LONG;
    }

    /** As written in rules, without the {@code @}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every thing by its word. */
    public static Map<String, Thing> byWord() {
        return BY_WORD;
    }

    /** Where such things are in a normalised text; places are for others to find. */
    public List<Piece> in(String text) {
        return switch (this) {
            case PLACE -> List.of();
            case REGION -> Regions.in(text);
            case CODED -> Regions.codedIn(text);
            case NUMBER -> NumberShapes.numbers(text);
            case PERSON -> Persons.in(text);
            case PHONE -> NumberShapes.phones(text);
            case URL -> Urls.in(text);
            case MONEY -> NumberShapes.sums(text);
            case PLATE -> NumberShapes.plates(text);
            case QUESTION -> Edges.questions(text);
            case START -> List.of(Edges.start(text));
            case END -> List.of(Edges.end(text));
            case SHORT -> Edges.shortText(text);
            case LONG -> Edges.longText(text);
        };
    }
}
