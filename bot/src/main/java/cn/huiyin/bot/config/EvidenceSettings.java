package cn.huiyin.bot.config;

import cn.huiyin.bot.ticket.PictureHosts;

/**
 * Whose pictures are kept as they were sent.
 *
 * @param hosts where they may be fetched from
 * @param allowPrivate whether those hosts may be in a private network or on this machine
 */
public record EvidenceSettings(PictureHosts hosts, boolean allowPrivate) {
    /** Nobody's. */
    public static final EvidenceSettings OFF = new EvidenceSettings(PictureHosts.NONE, false);
}
