package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.Platform;
import cn.huiyin.bot.testing.Village;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random sequences of what may happen hold the invariants. {@code -Dhuiyin.scenes=20} plays twenty times as many as the build
 * does, {@code -Dhuiyin.moves=120} makes them three times as long.
 */
class InvariantsTest {
    private static final int SCENES = Integer.getInteger("huiyin.scenes", 1);
    private static final int MOVES_MAX = Integer.getInteger("huiyin.moves", 40);

    @Provide
    Arbitrary<List<List<Move>>> scenes() {
        return Moves.any().list().ofMinSize(5).ofMaxSize(MOVES_MAX).list().ofSize(SCENES);
    }

    @Property(tries = 60)
    void whateverHappensTheInvariantsHold(@ForAll @From("scenes") List<List<Move>> scenes) {
        for (List<Move> moves : scenes) {
            Played first = played(moves);
            assertThat(played(moves)).as("I9: the same again").isEqualTo(first);
        }
    }

    /** All that was decided, and all that reached the platform. */
    private record Played(List<Commit> commits, List<Platform.Attempt> attempts) {}

    private static Played played(List<Move> moves) {
        Village village = Village.neighbours(Moves.COMMUNITIES, Moves.HOME);
        village.archive.offer(Move.Says.PICTURE, PictureArchiveContract.GIF);
        Pace pace = new Pace(village);
        Invariants invariants = new Invariants(village);
        moves.forEach(invariants::play);
        invariants.atTheEnd();
        pace.atTheEnd();
        return new Played(village.store.commits(), pace.attempts());
    }
}
