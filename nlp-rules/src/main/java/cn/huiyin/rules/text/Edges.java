package cn.huiyin.rules.text;

import java.util.ArrayList;
import java.util.List;

/** Where a message begins and ends, how far that is, and where it asks. */
final class Edges {
    private static final String STOPS = "。!?;,…\n ";
    private static final String ASKING = "吗么呢嘛";

    /** Each question is known by one of them. */
    static final CharSet QUESTION_SIGNS = CharSet.of("?" + ASKING);

    /** Most messages that people exchange in passing are no longer, most reports are. */
    static final int SHORT_MAX = 12;

    /** Few messages that people exchange in passing are as long, most adverts are. */
    static final int LONG_MIN = 35;

    private Edges() {}

    static List<Piece> shortText(String text) {
        return text.length() <= SHORT_MAX ? List.of(new Piece(0, text.length())) : List.of();
    }

    static List<Piece> longText(String text) {
        return text.length() > LONG_MIN ? List.of(new Piece(0, text.length())) : List.of();
    }

    static Piece start(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return new Piece(at, at);
    }

    static Piece end(String text) {
        int at = text.length();
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return new Piece(at, at);
    }

    static List<Piece> questions(String text) {
        List<Piece> questions = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean stops = i + 1 == text.length() || STOPS.indexOf(text.charAt(i + 1)) >= 0;
            if (text.charAt(i) == '?' || (stops && ASKING.indexOf(text.charAt(i)) >= 0)) {
                questions.add(new Piece(i, i + 1));
            }
        }
        return questions;
    }
}
