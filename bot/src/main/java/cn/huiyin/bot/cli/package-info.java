/** The command line: one class per subcommand. */
@NullMarked
package cn.huiyin.bot.cli;

import org.jspecify.annotations.NullMarked;
