package cn.huiyin.bot.flow;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.assets.Plate;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.Masking;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.intake.RegisterNeeds;
import cn.huiyin.bot.intake.RegisterWords;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Ticket;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the property company, and nobody else, whom to call about the vehicle or lift that a ticket is about, where that was
 * asked for; and writes down who of those who work on it is shown a phone, a plate or a room. Pure.
 */
record Owners(Community community, Replies replies, Keeping keeping) {
    private static final Set<Kind> ASKING = EnumSet.of(Kind.ASSIGN, Kind.WHISTLE);

    /** {@code saying} about {@code ticket}, with whom to call. */
    Saying named(Saying saying, Ticket ticket) {
        if (saying.to().isGroup()) {
            return saying;
        }
        Optional<Person> reader =
                community.owner(new Account(saying.to().channel(), saying.to().id()));
        if (reader.isEmpty()) {
            return saying;
        }
        if (!Masking.masked(saying.text()).equals(saying.text())) {
            keeping.trace(Trace.Kind.TICKET_SHOWN, reader.get().id(), List.of(ticket.no()), null);
        }
        boolean isAsked = ASKING.contains(saying.kind())
                && keeping.assets().isInUse()
                && RegisterWords.isOfProperty(community, reader.get().id());
        return isAsked ? withOwners(saying, ticket, reader.get()) : saying;
    }

    private Saying withOwners(Saying saying, Ticket ticket, Person reader) {
        List<String> lines = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        Set<Asset> known = new LinkedHashSet<>();
        AssetBook assets = keeping.assets();
        for (Mark mark : RegisterNeeds.of(ticket.matter())) {
            List<Asset> found = assets.find(mark);
            known.addAll(found);
            if (found.isEmpty() && mark.kind() == Mark.Kind.VEHICLE) {
                lines.add(replies.render("assign.owner.none", Map.of("thing", Plate.shown(mark.text()))));
            }
        }
        for (Asset asset : known) {
            shown.add(Long.toString(asset.no()));
            lines.add(replies.render(
                    "assign.owner", Map.of("thing", asset.shown(), "name", asset.name(), "phone", asset.phone())));
        }
        if (!shown.isEmpty()) {
            keeping.trace(Trace.Kind.ASSET_SHOWN, reader.id(), shown, ticket.no());
        }
        Saying told = saying;
        for (String line : lines) {
            told = told.adding(line);
        }
        return shown.isEmpty() ? told : told.inConfidence();
    }
}
