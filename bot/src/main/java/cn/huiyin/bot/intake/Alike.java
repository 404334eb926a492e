package cn.huiyin.bot.intake;

import cn.huiyin.bot.ticket.Ticket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two reports must share to be looked at as one matter: grid, category and where.
 *
 * @param spot estate and building, or the road, or the landmark
 */
public record Alike(String community, String grid, String category, String spot) {
    /** The key of {@code ticket}, none when its place says too little to compare. */
    public static Optional<Alike> of(Ticket ticket) {
        return spotOf(ticket.matter().place().estate(), ticket.matter().place().building())
                .or(() -> Optional.ofNullable(ticket.matter().place().road()))
                .or(() -> Optional.ofNullable(ticket.matter().place().landmark()))
                .map(spot -> new Alike(
                        ticket.community(),
                        ticket.duty().grid(),
                        ticket.matter().category(),
                        spot));
    }

    /** Estate and building as one word, none without a building. */
    public static Optional<String> spotOf(@Nullable String estate, @Nullable String building) {
        return building == null ? Optional.empty() : Optional.of((estate == null ? "" : estate) + "|" + building);
    }
}
