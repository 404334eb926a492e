/** Who is responsible for which buildings: communities, grids, people, parties and routes. */
@NullMarked
package cn.huiyin.bot.community;

import org.jspecify.annotations.NullMarked;
