package cn.huiyin.rules;

import java.util.Locale;

/** What somebody wants by a message. */
public enum Intent {
    /** Something is wrong and somebody should see to it. */
    REPORT,
    /** A question that wants an answer. */
    INQUIRY,
    /** A wish for something that is not broken. */
    SUGGESTION,
    /** Praise for somebody's work. */
    PRAISE,
    /** Thanks, with nothing left to do. */
    THANKS,
    /** People talking to each other. */
    CHATTER,
    /** Somebody sells something. */
    ADVERT,
    /** A fraud, or somebody telling of one. */
    SCAM;

    /** As written in rules, in the HTTP API and in tables: {@code report}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a message that wants this is about a matter that rules for any intent may name. */
    boolean namesMatters() {
        return this == REPORT || this == INQUIRY || this == SUGGESTION;
    }
}
