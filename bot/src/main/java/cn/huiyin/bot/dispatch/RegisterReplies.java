package cn.huiyin.bot.dispatch;

/** The part of {@link ReplyCatalog} about the registers that hold personal data. */
final class RegisterReplies {
    static final String CATALOG = """
            refuse.care
            answer.care.list count! open!
            answer.care.list.done count!
            answer.care.none
            answer.care.registered no! name! place! rhythm who
            answer.care.changed no! name! place! rhythm who
            answer.care.removed no! name place rhythm who
            answer.care.visited no! name! place! rhythm who
            answer.care.undone no! name place rhythm who
            answer.care.danger
            button.care.report
            care.line.open no! place! name! kind last! period
            care.line.done no! place! name! kind last! period
            care.last day!
            care.never
            care.phone phone!
            care.worker who!
            care.visit day! who note!
            care.period.weekly
            care.period.fortnightly
            care.period.monthly
            care.period.quarterly
            notice.care.month count!
            notice.care.week count!
            remind.care count!
            report.care month! part! whole!
            report.care.worker who! part! whole!
            refuse.care.unclear
            refuse.care.none no!
            refuse.care.place
            refuse.care.form
            refuse.care.outside
            refuse.care.known no! name place rhythm who
            refuse.care.full
            refuse.care.worker
            refuse.care.change no!
            refuse.care.notvisited no!
            refuse.assets
            answer.assets.registered thing! name! phone! bay
            answer.assets.changed thing! name! phone! bay
            answer.assets.removed thing! name phone bay
            answer.assets.line thing! name! phone! bay
            asset.bay bay!
            asset.column.plate
            asset.column.bay
            asset.column.lift
            asset.column.name
            asset.column.phone
            assign.owner thing! name! phone!
            assign.owner.none thing!
            refuse.assets.line what!
            refuse.assets.what
            refuse.assets.none thing!
            """;

    private RegisterReplies() {}
}
