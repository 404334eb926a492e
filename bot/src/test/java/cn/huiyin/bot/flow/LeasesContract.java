package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link Leases} must do. */
public interface LeasesContract {
    /** The leases of one instance. */
    Leases mine();

    /** The leases of another instance on the same store. */
    Leases theirs();

    @Test
    default void partitionHasOneReader() {
        Partition partition = new Partition(7);

        assertThat(await(mine().keep(partition))).isTrue();
        assertThat(await(theirs().keep(partition))).isFalse();
        assertThat(await(mine().keep(partition))).isTrue();
    }

    @Test
    default void partitionsAreLeasedOneByOne() {
        assertThat(await(mine().keep(new Partition(7)))).isTrue();
        assertThat(await(theirs().keep(new Partition(8)))).isTrue();
    }

    @Test
    default void releasedPartitionIsFreeAtOnce() {
        Partition partition = new Partition(7);
        assertThat(await(mine().keep(partition))).isTrue();

        await(mine().release(partition));

        assertThat(await(theirs().keep(partition))).isTrue();
    }

    @Test
    default void nobodyReleasesWhatAnotherHas() {
        Partition partition = new Partition(7);
        assertThat(await(mine().keep(partition))).isTrue();

        await(theirs().release(partition));

        assertThat(await(theirs().keep(partition))).isFalse();
    }
}
