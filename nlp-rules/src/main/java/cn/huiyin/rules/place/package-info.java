/**
 * Finds out which place a text names: estate, building, unit, floor, room, road and landmark.
 *
 * <p>{@link cn.huiyin.rules.place.PlaceFinder} puts together what the others find. Numbered parts are read by
 * {@code AddressParser} from codes ({@code Code}) and what stands behind them ({@code Marks}); {@code Quantity} keeps out
 * what only counts. {@code EstateIndex} knows the estates that are listed, {@code EstateShapes} how others are named.
 */
@NullMarked
package cn.huiyin.rules.place;

import org.jspecify.annotations.NullMarked;
