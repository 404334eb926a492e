package cn.huiyin.bot.ticket;

/** What somebody is to a ticket. */
public enum Role {
    REPORTER("反映人"),
    FOLLOWER("跟进的居民"),
    HOLDER("承办人"),
    COLLEAGUE("本网格工作人员"),
    LEADER("网格长"),
    CALLED("被吹哨单位"),
    VISITOR("回访人"),
    ANYONE("其他人");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return title;
    }
}
