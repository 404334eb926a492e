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
        return settled(forms);
    }

    /** Where the simplified form is in the table again, its own form. */
    private static char[] settled(char[] forms) {
        for (int c = 0; c < forms.length; c++) {
            char next = forms[forms[c]];
            if (next != 0) {
                forms[c] = next;
            }
        }
        return forms;
    }
}
