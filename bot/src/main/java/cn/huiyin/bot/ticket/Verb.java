package cn.huiyin.bot.ticket;

/** What people can tell the bot to do. */
public enum Verb {
    ACCEPT("接单"),
    DEPART("出发"),
    ARRIVE("到场"),
    RESOLVE("办结"),
    RETURN("退单"),
    HAND_ON("转派"),
    RECATEGORISE("改类"),
    WHISTLE("吹哨"),
    CHECK_IN("报到"),
    ASK("问居民"),
    RESUME("继续办"),
    VISIT("回访"),
    MERGE("合并"),
    CONFIRM("确认"),
    DECLINE("不予受理"),
    URGE("催办"),
    ADD("补充"),
    CANCEL("撤销"),
    RATE("评价"),
    UNSOLVED("没解决"),
    QUERY("查询"),
    MINE("我的"),
    LIST("清单"),
    HELP("帮助"),
    REPORT_FOR("代报"),
    DAILY("日报"),
    WEEKLY("周报"),
    DUTY("值班"),
    SWAP("换班"),
    AGREE("同意换班"),
    LEAVE("请假"),
    BACK("销假"),
    HAND_OVER("交班"),
    CARE("必访"),
    ASSETS("车辆"),
    POINTS("我的积分"),
    POINTS_RULES("积分规则"),
    REDEEM("兑换"),
    GRANT("同意兑换"),
    DENY("不同意兑换"),
    AWARD("加分"),
    DEDUCT("扣分");

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    /** What people say for it. */
    public String word() {
        return word;
    }

    /** Whether it is for those who take tickets. */
    public boolean isForWorkers() {
        return switch (this) {
            case ACCEPT,
                    DEPART,
                    ARRIVE,
                    RESOLVE,
                    RETURN,
                    HAND_ON,
                    RECATEGORISE,
                    WHISTLE,
                    CHECK_IN,
                    ASK,
                    RESUME,
                    VISIT,
                    MERGE,
                    CONFIRM,
                    DECLINE -> true;
            default -> false;
        };
    }

    /** Whether it answers the question if a ticket goes to those who are to take it; others say the same words for other things. */
    public boolean isOfConfirmers() {
        return this == CONFIRM || this == DECLINE;
    }

    /** Whether it is about one ticket. */
    public boolean isAboutTicket() {
        return switch (this) {
            case MINE, LIST, HELP, REPORT_FOR, DAILY, WEEKLY, DUTY, SWAP, AGREE, LEAVE, BACK, HAND_OVER -> false;
            case CARE, ASSETS -> false;
            default -> !isAboutPoints();
        };
    }

    /** Whether it is about a register that holds personal data. */
    public boolean isAboutRegisters() {
        return this == CARE || this == ASSETS;
    }

    /** Whether it is said in strict forms of its own, and not by its word alone. */
    public boolean hasOwnForms() {
        return isAboutDuty() || isAboutRegisters() || isAboutPoints();
    }

    /** Whether it is about who is on duty when. */
    public boolean isAboutDuty() {
        return switch (this) {
            case DUTY, SWAP, AGREE, LEAVE, BACK, HAND_OVER -> true;
            default -> false;
        };
    }

    /** Whether it is about points. */
    public boolean isAboutPoints() {
        return switch (this) {
            case POINTS, POINTS_RULES, REDEEM, GRANT, DENY, AWARD, DEDUCT -> true;
            default -> false;
        };
    }
}
