package cn.huiyin.bot.community;

/**
 * A part of a road.
 *
 * @param road its name without a number: 人民路
 * @param numbers the house numbers on it
 */
public record RoadCover(String road, Buildings numbers) {}
