package cn.huiyin.bot.flow;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.care.Carer;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.care.Reach;
import cn.huiyin.bot.care.Rhythm;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.PlaceWords;
import cn.huiyin.bot.intake.CareForm;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Names;
import cn.huiyin.rules.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 必访登记 and 必访修改 by one person; pure. */
record CareEntries(CareCommands care, Person person, Reach reach) {
    /** A place inside the grids. */
    private record Home(String grid, @Nullable String microgrid, String place) {}

    Disposition register(String words) {
        CareForm form = form(words);
        Optional<Home> home = home();
        if (home.isEmpty()) {
            return refuse("refuse.care.place");
        }
        if (form.kind().isEmpty() || form.name().isEmpty() || !form.isShort()) {
            return refuse("refuse.care.form");
        }
        if (!reaches(home.get())) {
            return refuse("refuse.care.outside");
        }
        Optional<Household> known = known(home.get(), form.name());
        if (known.isPresent()) {
            return care.refuse("refuse.care.known", care.holes(known.get()));
        }
        if (care.book().all().size() >= CareBook.HOUSEHOLDS_MAX) {
            return refuse("refuse.care.full");
        }
        Optional<String> worker =
                form.worker().isEmpty() ? Optional.of(usual(home.get())) : named(form.worker(), home.get());
        return worker.isEmpty() ? refuse("refuse.care.worker") : registered(home.get(), form, worker.get());
    }

    private Disposition registered(Home home, CareForm form, String worker) {
        CareBook after = care.book()
                .adding(no -> new Household(
                        no,
                        home.grid(),
                        home.microgrid(),
                        home.place(),
                        form.kind(),
                        form.name(),
                        orNull(form.phone()),
                        form.rhythm().orElse(Rhythm.MONTHLY),
                        worker,
                        care.today(),
                        List.of()));
        long no = care.book().next();
        care.keep(after, Trace.Kind.CARE_REGISTERED, person, no);
        return care.done("answer.care.registered", after.household(no).orElseThrow());
    }

    Disposition change(Household household, String words) {
        CareForm form = form(words);
        Home home = home().orElse(new Home(household.grid(), household.microgrid(), household.place()));
        boolean isMoved = !home.place().equals(household.place());
        if ((form.isEmpty() && !isMoved) || !form.isShort()) {
            return care.refuse("refuse.care.change", Map.of("no", Long.toString(household.no())));
        }
        if (isMoved && !reaches(home)) {
            return refuse("refuse.care.outside");
        }
        Optional<String> worker =
                form.worker().isEmpty() ? Optional.of(household.worker()) : named(form.worker(), home);
        if (worker.isEmpty()) {
            return refuse("refuse.care.worker");
        }
        Household after = new Household(
                household.no(),
                home.grid(),
                home.microgrid(),
                home.place(),
                orElse(form.kind(), household.kind()),
                orElse(form.name(), household.name()),
                form.phone().isEmpty() ? household.phone() : form.phone(),
                form.rhythm().orElse(household.rhythm()),
                worker.get(),
                household.since(),
                household.visits());
        care.keep(care.book().with(after), Trace.Kind.CARE_CHANGED, person, household.no());
        return care.done("answer.care.changed", after);
    }

    private CareForm form(String words) {
        return CareForm.of(words, care.hearing().reading().place().text());
    }

    /** Where the message says that it is; without an estate, in the speaker's own grid. */
    private Optional<Home> home() {
        Place place = care.hearing().reading().place();
        if (place.isEmpty() || (place.building() == null && place.road() == null)) {
            return Optional.empty();
        }
        Grid own = reach.grids().size() == 1
                ? care.community().grid(reach.grids().iterator().next()).orElse(null)
                : null;
        return care.community().locator().locate(place, own) instanceof Location.Found found
                ? Optional.of(new Home(found.grid().id(), id(found.microgrid()), PlaceWords.forHandler(found.place())))
                : Optional.empty();
    }

    private static @Nullable String id(@Nullable MicroGrid microgrid) {
        return microgrid == null ? null : microgrid.id();
    }

    private boolean reaches(Home home) {
        return reach.reaches(home.grid(), String.valueOf(home.microgrid()));
    }

    private Optional<Household> known(Home home, String name) {
        return care.book().all().stream()
                .filter(h -> h.place().equals(home.place()) && h.name().equals(name) && reach.covers(h))
                .findFirst();
    }

    /** Whoever registers it, if they work there; a leader's go to those who usually do. */
    private String usual(Home home) {
        String usual = Carer.usual(care.community(), home.grid(), home.microgrid());
        boolean leadsOnly = reach.led().contains(home.grid())
                || !Reach.of(care.community(), List.of(person.id()))
                        .reaches(home.grid(), String.valueOf(home.microgrid()));
        return home.microgrid() != null || leadsOnly ? usual : person.id();
    }

    private Optional<String> named(String words, Home home) {
        return Names.people(words, care.community(), List.of()).stream()
                .map(Person::id)
                .filter(id ->
                        Reach.of(care.community(), List.of(id)).reaches(home.grid(), String.valueOf(home.microgrid())))
                .findFirst();
    }

    private Disposition refuse(String key) {
        return care.refuse(key, Map.of());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
