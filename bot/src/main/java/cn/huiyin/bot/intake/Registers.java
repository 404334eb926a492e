package cn.huiyin.bot.intake;

import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.care.CareBook;

/**
 * What is known of the registers that hold personal data: as much as {@link WantedRegisters} asked for.
 *
 * @param assets all of them, or those that were asked for
 */
public record Registers(CareBook care, AssetBook assets) {
    /** Nothing was asked for. */
    public static final Registers NONE = new Registers(CareBook.NONE, AssetBook.NONE);

    /** Never what is in them. */
    @Override
    public String toString() {
        return "Registers[" + care.version() + " " + assets.version() + "]";
    }
}
