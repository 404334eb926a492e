package cn.huiyin.bot.flow;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.assets.Plate;
import cn.huiyin.bot.audit.Ranges;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.intake.AssetRequest;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.RegisterWords;
import cn.huiyin.bot.outbox.Delivery.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Decides what becomes of what people say about vehicles, bays and lifts; pure. Only who belongs to a property company has an
 * answer, and in private; all others have one and the same, whether or not there is anything to know.
 */
final class AssetCommands {
    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;

    AssetCommands(Desk desk, Hearing hearing, Draft draft) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
    }

    /** Carries {@code command} out, or refuses it. */
    Disposition carryOut(Command command) {
        Person person = hearing.actor().person();
        boolean isTheirs = person != null
                && hearing.message().isPrivate()
                && RegisterWords.isOfProperty(hearing.community(), person.id());
        if (!isTheirs || person == null) {
            return refuse("refuse.assets", Map.of());
        }
        AssetRequest request = AssetRequest.in(command.rest()).orElseThrow();
        return switch (request.act()) {
            case REGISTER -> register(request.line(), person);
            case REMOVE -> remove(request.marks(), person);
            case SHOW -> show(request.marks().get(0), person);
        };
    }

    private Disposition register(Entry.Line line, Person person) {
        List<Entry.Mistake> mistakes = line.mistakes();
        if (!mistakes.isEmpty()) {
            String what = mistakes.stream()
                    .map(m -> desk.replies()
                            .render("asset.column." + m.column().name().toLowerCase(Locale.ROOT)))
                    .distinct()
                    .collect(Collectors.joining("、"));
            return refuse("refuse.assets.line", Map.of("what", what));
        }
        Entry entry = line.entry();
        boolean isNew = book().asset(entry.mark()).isEmpty();
        AssetBook after = book().with(entry);
        Asset asset = after.asset(entry.mark()).orElseThrow();
        keep(after, Trace.Kind.ASSET_REGISTERED, person, asset);
        return say(
                Kind.ANSWER,
                desk.replies().render(isNew ? "answer.assets.registered" : "answer.assets.changed", holes(asset)),
                Disposition.COMMANDED);
    }

    private Disposition remove(List<Mark> marks, Person person) {
        if (marks.isEmpty()) {
            return refuse("refuse.assets.what", Map.of());
        }
        return book().asset(marks.get(0))
                .map(asset -> {
                    keep(book().without(asset.mark()), Trace.Kind.ASSET_REMOVED, person, asset);
                    return say(
                            Kind.ANSWER,
                            desk.replies().render("answer.assets.removed", holes(asset)),
                            Disposition.COMMANDED);
                })
                .orElseGet(() -> unknown(marks.get(0)));
    }

    private Disposition show(Mark mark, Person person) {
        List<Asset> found = book().find(mark);
        if (found.isEmpty()) {
            return unknown(mark);
        }
        draft.keeping()
                .trace(
                        Trace.Kind.ASSET_SHOWN,
                        person.id(),
                        Ranges.of(found.stream().map(Asset::no).toList()),
                        null);
        String lines = found.stream()
                .map(asset -> desk.replies().render("answer.assets.line", holes(asset)))
                .collect(Collectors.joining("\n"));
        return say(Kind.ANSWER, lines, Disposition.ANSWERED);
    }

    private Disposition unknown(Mark mark) {
        String thing = mark.kind() == Mark.Kind.VEHICLE ? Plate.shown(mark.text()) : mark.text();
        return refuse("refuse.assets.none", Map.of("thing", thing));
    }

    private Map<String, String> holes(Asset asset) {
        String bay = asset.also().stream()
                .filter(mark -> mark.kind() == Mark.Kind.BAY)
                .map(mark -> desk.replies().render("asset.bay", Map.of("bay", mark.text())))
                .findFirst()
                .orElse("");
        return Map.of("thing", asset.shown(), "name", asset.name(), "phone", asset.phone(), "bay", bay);
    }

    private void keep(AssetBook after, Trace.Kind kind, Person person, Asset asset) {
        draft.keeping().keep(after);
        draft.keeping().trace(kind, person.id(), List.of(Long.toString(asset.no())), null);
    }

    private AssetBook book() {
        return draft.keeping().assets();
    }

    private Disposition refuse(String key, Map<String, String> holes) {
        return say(Kind.REFUSE, desk.replies().render(key, holes), Disposition.REFUSED);
    }

    private Disposition say(Kind kind, String words, Disposition disposition) {
        Chat here = hearing.message().chat();
        Saying saying = Saying.of(here, kind, null, words)
                .replyingTo(hearing.actor().account(), hearing.message().id());
        draft.say(here.isGroup() ? saying : saying.inConfidence(), null);
        return disposition;
    }
}
