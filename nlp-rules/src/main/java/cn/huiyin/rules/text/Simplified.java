package cn.huiyin.rules.text;

/** The simplified form of a traditional character, from the table that comes with HanLP. */
final class Simplified {
    private static final String TABLE = "data/dictionary/tc/t2s.txt";
    private static final char[] FORMS = read();

    private Simplified() {}

    static char of(char c) {
        char form = FORMS[c];
        return form == 0 ? c : form;
    }

    private static char[] read() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        HanlpTable.forEachCharacter(TABLE, (c, value) -> {
            if (value.length() == 1) {
                forms[c] = value.charAt(0);
            }
        });
        return forms;
    }
}
