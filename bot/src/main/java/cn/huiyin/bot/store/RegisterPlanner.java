package cn.huiyin.bot.store;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.flow.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What a commit changes in the registers, in the words of {@code commit.lua}: only records that differ, sealed; pure. */
final class RegisterPlanner {
    private final RegisterPlace place;
    private final ToIntFunction<String> key;
    private final List<CommitPlan.Field> puts = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();
    private final List<String> unmarked = new ArrayList<>();

    /** @param key gives a key its place among those of the script */
    private RegisterPlanner(RegisterPlace place, ToIntFunction<String> key) {
        this.place = place;
        this.key = key;
    }

    static List<CommitPlan.RegisterWrite> writes(Kept kept, RegisterPlace place, ToIntFunction<String> key) {
        List<CommitPlan.RegisterWrite> writes = new ArrayList<>();
        Kept.Care care = kept.care();
        if (care != null) {
            writes.add(new RegisterPlanner(place, key).care(care.before(), care.after()));
        }
        Kept.Assets assets = kept.assets();
        if (assets != null) {
            writes.add(new RegisterPlanner(place, key).assets(assets.before(), assets.after()));
        }
        return writes;
    }

    private CommitPlan.RegisterWrite care(CareBook before, CareBook after) {
        for (Household household : after.all()) {
            if (!household.equals(before.households().get(household.no()))) {
                puts.add(new CommitPlan.Field(Long.toString(household.no()), place.sealed(household)));
            }
        }
        before.households().keySet().stream()
                .filter(no -> !after.households().containsKey(no))
                .forEach(no -> gone.add(Long.toString(no)));
        return write(place.care(), before.version(), after.version() + " " + after.next());
    }

    private CommitPlan.RegisterWrite assets(AssetBook before, AssetBook after) {
        for (Map.Entry<Mark, Asset> entry : before.assets().entrySet()) {
            if (!entry.getValue().equals(after.assets().get(entry.getKey()))) {
                takeOut(entry.getValue());
            }
        }
        for (Map.Entry<Mark, Asset> entry : after.assets().entrySet()) {
            if (!entry.getValue().equals(before.assets().get(entry.getKey()))) {
                // Under an older key's name it may still be there.
                takeOut(entry.getValue());
                put(entry.getValue());
            }
        }
        return write(place.assets(), before.version(), after.version() + " " + after.next());
    }

    private void put(Asset asset) {
        String field = place.names(asset.mark()).get(0);
        puts.add(new CommitPlan.Field(field, place.sealed(field, asset)));
        asset.also().forEach(mark -> marked.add(member(place.names(mark).get(0), field)));
    }

    private void takeOut(Asset asset) {
        List<String> fields = place.names(asset.mark());
        gone.addAll(fields);
        for (Mark mark : asset.also()) {
            List<String> names = place.names(mark);
            for (int i = 0; i < names.size(); i++) {
                unmarked.add(member(names.get(i), fields.get(i)));
            }
        }
    }

    /** A name, and the field that it leads to. */
    private static String member(String name, String field) {
        return name + ":" + field;
    }

    private CommitPlan.RegisterWrite write(String register, long before, String head) {
        return new CommitPlan.RegisterWrite(
                key.applyAsInt(register),
                Long.toString(before),
                head,
                puts,
                gone,
                key.applyAsInt(place.marks()),
                marked,
                unmarked);
    }
}
