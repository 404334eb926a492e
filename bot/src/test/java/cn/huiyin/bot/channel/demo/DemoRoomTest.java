package cn.huiyin.bot.channel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Chat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoRoomTest {
    private static final Chat GROUP = Chat.group("demo", "g");

    private final DemoRoom room = new DemoRoom("e1");

    private static DemoEntry entry(Chat chat, String id) {
        return new DemoEntry(0, id, chat, Instant.EPOCH, new DemoEntry.Name("u", "某人"), "好", List.of(), null, null);
    }

    private static List<Long> places(DemoRoom.Missed missed) {
        return missed.entries().stream().map(DemoEntry::seq).toList();
    }

    private void fill(int count) {
        for (int i = 1; i <= count; i++) {
            assertThat(room.add(entry(GROUP, "m-" + i)).seq()).isEqualTo(i);
        }
    }

    @Test
    void aNewcomerGetsAllThatIsKept() {
        fill(3);

        DemoRoom.Missed missed = room.join(null, entry -> {});

        assertThat(missed.isFresh()).isTrue();
        assertThat(places(missed)).containsExactly(1L, 2L, 3L);
        assertThat(missed.last()).isEqualTo(3);
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndNoMore() {
        fill(3);

        DemoRoom.Missed missed = room.join(new DemoRoom.Position("e1", 2), entry -> {});

        assertThat(missed.isFresh()).isFalse();
        assertThat(places(missed)).containsExactly(3L);
        assertThat(places(room.join(new DemoRoom.Position("e1", 3), entry -> {})))
                .isEmpty();
    }

    @Test
    void whoComesFromAnotherRoomStartsAfresh() {
        fill(3);

        assertThat(room.join(new DemoRoom.Position("e0", 2), entry -> {}).isFresh())
                .isTrue();
        assertThat(room.join(new DemoRoom.Position("e1", 9), entry -> {}).isFresh())
                .isTrue();
    }

    @Test
    void whoMissedMoreThanIsKeptStartsAfresh() {
        fill(DemoRoom.ENTRIES_MAX + 10);

        assertThat(room.join(new DemoRoom.Position("e1", 10), entry -> {}).isFresh())
                .isFalse();
        DemoRoom.Missed missed = room.join(new DemoRoom.Position("e1", 9), entry -> {});
        assertThat(missed.isFresh()).isTrue();
        assertThat(missed.entries()).hasSize(DemoRoom.ENTRIES_MAX);
    }

    @Test
    void theSameEntryIsShownOnce() {
        List<DemoEntry> heard = new ArrayList<>();
        assertThat(room.join(null, heard::add).entries()).isEmpty();
        DemoEntry first = room.add(entry(GROUP, "m-1"));

        assertThat(room.add(entry(GROUP, "m-1"))).isEqualTo(first);
        assertThat(room.add(entry(Chat.group("demo", "other"), "m-1")).seq()).isEqualTo(2);
        assertThat(heard).hasSize(2);
    }

    @Test
    void whoHasLeftHearsNothing() {
        List<DemoEntry> heard = new ArrayList<>();
        java.util.function.Consumer<DemoEntry> listener = heard::add;
        assertThat(room.join(null, listener).entries()).isEmpty();

        room.leave(listener);
        fill(1);

        assertThat(heard).isEmpty();
        assertThat(room.listeners()).isZero();
    }
}
