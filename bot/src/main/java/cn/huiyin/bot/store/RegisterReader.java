package cn.huiyin.bot.store;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.intake.Registers;
import cn.huiyin.bot.intake.WantedRegisters;
import io.vertx.redis.client.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks {@code load.lua} for what is wanted of the registers, and opens its answer; pure. */
final class RegisterReader {
    private final RegisterPlace place;
    private final WantedRegisters wanted;

    RegisterReader(RegisterPlace place, WantedRegisters wanted) {
        this.place = place;
        this.wanted = wanted;
    }

    /**
     * As the script takes it.
     *
     * @param register place of the register's key
     * @param marks place of the key of what else leads to records
     * @param isWhole whether all records are wanted
     * @param fields of records that are wanted, where they are there
     * @param leads names that lead to further ones
     */
    record Request(int register, int marks, boolean isWhole, List<String> fields, List<String> leads) {}

    @Nullable
    Request care(ToIntFunction<String> key) {
        return wanted.care()
                ? new Request(key.applyAsInt(place.care()), key.applyAsInt(place.marks()), true, List.of(), List.of())
                : null;
    }

    @Nullable
    Request assets(ToIntFunction<String> key) {
        if (!wanted.anyAssets()) {
            return null;
        }
        List<String> names = wanted.marks().stream()
                .flatMap(mark -> place.names(mark).stream())
                .toList();
        return new Request(
                key.applyAsInt(place.assets()), key.applyAsInt(place.marks()), wanted.wholeAssets(), names, names);
    }

    /** @param care and {@code assets}: fields and what stands in them, one after the other */
    Registers read(Response care, Response assets) {
        return care.size() == 0 && assets.size() == 0 ? Registers.NONE : new Registers(care(care), assets(assets));
    }

    private CareBook care(Response answer) {
        Map<Long, Household> households = new LinkedHashMap<>();
        Head head = opened(answer, (field, stored) -> {
            Household household = place.household(field, stored);
            households.put(household.no(), household);
        });
        return new CareBook(head.version(), head.next(), households);
    }

    private AssetBook assets(Response answer) {
        Map<Mark, Asset> assets = new LinkedHashMap<>();
        Head head = opened(answer, (field, stored) -> {
            Asset asset = place.asset(field, stored);
            assets.put(asset.mark(), asset);
        });
        return new AssetBook(head.version(), head.next(), assets);
    }

    /** Hands out each record with its field. */
    private static Head opened(Response answer, BiConsumer<String, String> record) {
        Head head = Head.NONE;
        for (int i = 0; i + 1 < answer.size(); i += 2) {
            String field = answer.get(i).toString();
            String value = answer.get(i + 1).toString();
            if (field.equals(RegisterPlace.HEAD)) {
                head = Head.of(value);
            } else {
                record.accept(field, value);
            }
        }
        return head;
    }

    /** What stands beside the records. */
    private record Head(long version, long next) {
        static final Head NONE = new Head(0, 1);

        static Head of(String text) {
            long[] numbers =
                    Stream.of(text.split(" ", 2)).mapToLong(Long::parseLong).toArray();
            return new Head(numbers[0], numbers[1]);
        }
    }
}
