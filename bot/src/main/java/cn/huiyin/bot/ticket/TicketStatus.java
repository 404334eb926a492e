package cn.huiyin.bot.ticket;

import java.util.Locale;

/** Where a ticket stands. */
public enum TicketStatus {
    ASSIGNED("待接单"),
    ACCEPTED("处理中"),
    ARRIVED("已到场"),
    WHISTLED("已吹哨"),
    RESOLVED("待评价"),
    CLOSED("已办结"),
    REOPENED("已重开"),
    CANCELLED("已撤销"),
    MERGED("已合并");

    private final String title;

    TicketStatus(String title) {
        this.title = title;
    }

    /** The word for it in the API and in metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** Whether somebody still has to do something about the matter. */
    public boolean isOpen() {
        return switch (this) {
            case ASSIGNED, ACCEPTED, ARRIVED, WHISTLED, REOPENED -> true;
            case RESOLVED, CLOSED, CANCELLED, MERGED -> false;
        };
    }
}
