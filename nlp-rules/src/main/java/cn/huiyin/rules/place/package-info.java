/** Finds out which place a text names: estate, building, unit, floor, room, road and landmark. */
@NullMarked
package cn.huiyin.rules.place;

import org.jspecify.annotations.NullMarked;
