package cn.huiyin.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Partition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedisKeysTest {
    private static final Partition PARTITION = new Partition(7);

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withChars("ab:%|{}~3").ofMaxLength(5);
    }

    @Property
    void differentMessagesHaveDifferentKeys(
            @ForAll @From("ids") String chat,
            @ForAll @From("ids") String message,
            @ForAll @From("ids") String otherChat,
            @ForAll @From("ids") String otherMessage) {
        String one = RedisKeys.STANDARD.seen(PARTITION, Chat.group("hook", chat), message);
        String other = RedisKeys.STANDARD.seen(PARTITION, Chat.group("hook", otherChat), otherMessage);

        assertThat(one.equals(other)).isEqualTo(List.of(chat, message).equals(List.of(otherChat, otherMessage)));
    }

    @Property
    void nobodyChoosesTheSlotOfAKey(@ForAll @From("ids") String chat, @ForAll @From("ids") String message) {
        String key = RedisKeys.STANDARD.origin(PARTITION, Chat.group("hook", chat), message);

        assertThat(key.substring(key.indexOf('{'), key.indexOf('}') + 1)).isEqualTo("{7}");
        assertThat(key.indexOf('{', key.indexOf('}'))).isNegative();
    }

    @Property
    void longIdsMakeShortKeys(@ForAll String id) {
        assertThat(RedisKeys.part(id.repeat(200))).hasSizeLessThanOrEqualTo(3 * 128);
    }
}
