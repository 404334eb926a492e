/** Measures speed and memory; run with {@code org.openjdk.jmh.Main cn.huiyin.rules.bench} on the test class path. */
@NullMarked
package cn.huiyin.rules.bench;

import org.jspecify.annotations.NullMarked;
