package cn.huiyin.bot.intake;

import cn.huiyin.bot.assets.Bay;
import cn.huiyin.bot.assets.Lift;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.assets.Plate;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Verb;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what of the registers a message needs: its command's, or whose car stands in the way; pure. */
public final class RegisterNeeds {
    private static final String CAR = "/移车";
    private static final List<String> LIFTS = List.of("/电梯", "/电梯困人");

    private RegisterNeeds() {}

    /** What of the registers has to be read before {@code hearing} can be decided. */
    static WantedRegisters of(Hearing hearing) {
        Optional<Command> command = RegisterWords.read(
                CommandReader.withoutMention(hearing.message().text()),
                hearing.message().isPrivate());
        if (command.isPresent()) {
            Person person = hearing.actor().person();
            return hearing.message().isPrivate() && person != null
                    ? of(command.get(), hearing.community(), person)
                    : WantedRegisters.NOTHING;
        }
        return hasProperty(hearing.community())
                ? WantedRegisters.of(hearing.matters()
                        .flatMap(reading -> marks(reading, hearing).stream())
                        .distinct()
                        .toList())
                : WantedRegisters.NOTHING;
    }

    private static WantedRegisters of(Command command, Community community, Person person) {
        if (command.verb() == Verb.CARE) {
            return WantedRegisters.CARE;
        }
        return RegisterWords.isOfProperty(community, person.id())
                ? AssetRequest.in(command.rest())
                        .map(request -> WantedRegisters.of(request.marks()))
                        .orElse(WantedRegisters.NOTHING)
                : WantedRegisters.NOTHING;
    }

    private static boolean hasProperty(Community community) {
        return community.parties().stream().anyMatch(party -> party.kind() == Party.Kind.PROPERTY);
    }

    private static List<Mark> marks(Reading reading, Hearing hearing) {
        Place place = hearing.location() instanceof Location.Found found ? found.place() : reading.place();
        return marks(reading.category(), hearing.text(), place);
    }

    /** What leads to those who can be called about {@code matter}; nothing where nobody is to be called. */
    public static List<Mark> of(Matter matter) {
        return marks(matter.category(), matter.text(), matter.place());
    }

    private static List<Mark> marks(@Nullable String category, String text, Place place) {
        List<Mark> marks = new ArrayList<>();
        if (category != null && category.endsWith(CAR)) {
            Plate.in(text).forEach(plate -> marks.add(new Mark(Mark.Kind.VEHICLE, plate)));
            if (marks.isEmpty()) {
                Bay.in(text).forEach(bay -> marks.add(new Mark(Mark.Kind.BAY, bay)));
            }
        } else if (category != null && LIFTS.stream().anyMatch(category::endsWith) && place.building() != null) {
            marks.add(new Mark(Mark.Kind.BUILDING, Lift.building(null, place.building())));
            if (place.estate() != null) {
                marks.add(new Mark(Mark.Kind.BUILDING, Lift.building(place.estate(), place.building())));
            }
        }
        return List.copyOf(marks);
    }
}
