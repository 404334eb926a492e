package cn.huiyin.rules;

import cn.huiyin.rules.place.EstateIndex;
import java.util.List;

/**
 * The estates of one community with their other names, and the markets and schools that people name there. Immutable, any
 * thread. Estates that are not listed are still found by their shape (…新村 …花园 …小区 …东里), but only listed ones are given
 * their official name.
 */
public final class Places {
    /** No estate is listed. */
    public static final Places NONE = of(List.of());

    private final EstateIndex estates;

    private Places(EstateIndex estates) {
        this.estates = estates;
    }

    /**
     * One estate.
     *
     * @param name the official name
     * @param aliases what else people call it
     */
    public record Estate(String name, List<String> aliases) {
        public Estate {
            aliases = List.copyOf(aliases);
        }
    }

    /** Estates alone. */
    public static Places of(List<Estate> estates) {
        return of(estates, List.of());
    }

    /**
     * Compiles the names. Where one name is given to several estates, the first one has it.
     *
     * @param landmarks names of markets, schools and shops; one that a text names is its landmark, word for word
     */
    public static Places of(List<Estate> estates, List<String> landmarks) {
        EstateIndex.Builder names = new EstateIndex.Builder();
        for (Estate estate : estates) {
            names.add(estate.name(), estate.name());
            estate.aliases().forEach(alias -> names.add(alias, estate.name()));
        }
        landmarks.forEach(names::addLandmark);
        return new Places(names.build());
    }

    EstateIndex estates() {
        return estates;
    }
}
