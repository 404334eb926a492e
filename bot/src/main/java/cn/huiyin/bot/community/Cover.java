package cn.huiyin.bot.community;

import java.util.List;

/**
 * A part of an estate that a grid or micro-grid is responsible for.
 *
 * @param aliases other names that residents use for the estate
 */
public record Cover(String estate, List<String> aliases, Buildings buildings) {
    public Cover {
        aliases = List.copyOf(aliases);
    }
}
