package cn.huiyin.bot.figures;

import cn.huiyin.bot.dispatch.PlaceWords;

/** How the spots of {@link Course} are said. */
final class Spots {
    private Spots() {}

    /** 虹桥北村|5 is 虹桥北村5幢; a road or a landmark is its name. */
    static String said(String spot) {
        int bar = spot.indexOf('|');
        return bar < 0 ? spot : spot.substring(0, bar) + PlaceWords.building(spot.substring(bar + 1));
    }
}
