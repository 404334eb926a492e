package cn.huiyin.rules.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of thing that rules may ask for by {@code @name} and that is known by its shape. */
public enum Thing {
    /** A building, road, estate or other place. */
    PLACE(0),
    /** An administrative region by name, hidden or not: 如皋市, K3县, 石山镇. */
    REGION(1),
    /** A city, county or district under a letter instead of its name, as published letters to leaders have it: K3县, E2区. */
    CODED(2),
    /** A number in Arabic or Chinese digits. */
    NUMBER(3),
    /** Somebody by name and title: 王阿姨, 小李. */
    PERSON(4),
    /** A telephone number, digits hidden or not. */
    PHONE(5),
    /** An address on the web. */
    URL(6),
    /** A sum: 300元, 5万. */
    MONEY(7),
    /** The number plate of a car, hidden or not. */
    PLATE(8),
    /** A question mark, or a word that ends a question. */
    QUESTION(9),
    /** The beginning of the message. */
    START(10),
    /** The end of the message, before its last stop. */
    END(11),
    /** The whole message when it has at most {@value Edges#SHORT_MAX} characters: a word thrown in, a title. */
    SHORT(12),
    /** The whole message when it has more than {@value Edges#LONG_MIN} characters. */
    LONG(13);

    /** For each character a bit for each thing that needs it or one like it. */
    private static final short[] BITS = bitsByCharacter();

    /** The things that may be in a text of any characters. */
    private static final int ANYWHERE = anywhere();

    private static final Map<String, Thing> BY_WORD =
            Stream.of(values()).collect(Collectors.toMap(Thing::word, Function.identity()));

    private final int bit;

    Thing(int number) {
        this.bit = 1 << number;
    }

    /** Whether it says something of the whole message instead of standing somewhere in it. */
    public boolean isOfWhole() {
        return this == SHORT || this == LONG;
    }

    /** As written in rules, without the {@code @}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Characters of which one at least is in each such thing; null when it may be made of any or none. */
    private @Nullable CharSet signs() {
        return switch (this) {
            case REGION, CODED -> Regions.ENDS;
            case NUMBER, MONEY -> Numbers.NUMERALS;
            case PERSON -> Persons.SURNAMES;
            case PHONE -> NumberShapes.PHONE_SIGNS;
            case URL -> Urls.SIGNS;
            case PLATE -> NumberShapes.PROVINCES;
            case QUESTION -> Edges.QUESTION_SIGNS;
            case PLACE, START, END, SHORT, LONG -> null;
        };
    }

    private static short[] bitsByCharacter() {
        short[] bits = new short[Character.MAX_VALUE + 1];
        for (Thing thing : values()) {
            CharSet signs = thing.signs();
            if (signs != null) {
                signs.forEach(c -> bits[c] |= (short) thing.bit);
            }
        }
        return bits;
    }

    private static int anywhere() {
        int anywhere = 0;
        for (Thing thing : values()) {
            anywhere |= thing.signs() == null ? thing.bit : 0;
        }
        return anywhere;
    }

    /** Which things may be in the text, to be asked by {@link #isAmong}: one pass for all spares most texts one for each. */
    public static int possibleIn(String text) {
        int possible = ANYWHERE;
        for (int i = 0; i < text.length(); i++) {
            possible |= BITS[text.charAt(i)];
        }
        return possible;
    }

    /** Whether it is one of the things of {@link #possibleIn}. */
    public boolean isAmong(int possible) {
        return (possible & bit) != 0;
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
