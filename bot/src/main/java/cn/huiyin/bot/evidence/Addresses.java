package cn.huiyin.bot.evidence;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Which addresses may be asked for a picture: a name on the list may have been pointed at something else. */
final class Addresses {
    private static final int BYTE = 0xFF;

    private Addresses() {}

    /**
     * Whether {@code address} may be asked.
     *
     * @param allowPrivate whether addresses of this machine and of private networks may be
     */
    static boolean mayAsk(InetAddress address, boolean allowPrivate) {
        return !isNoHost(address) && (allowPrivate || !isPrivate(address));
    }

    /** What no picture comes from: any address, a group, the link alone (where clouds keep their secrets), what is reserved. */
    private static boolean isNoHost(InetAddress address) {
        byte[] b = address.getAddress();
        boolean isReserved = address instanceof Inet4Address && (first(b) == 0 || first(b) >= 240);
        return address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || address.isLinkLocalAddress()
                || isReserved
                || embeds(b);
    }

    /** IPv6 addresses that carry one of IPv4: translated (64:ff9b::/32), 6to4 (2002::/16), Teredo (2001::/32), compatible (::/96). */
    private static boolean embeds(byte[] b) {
        if (b.length != 16) {
            return false;
        }
        boolean isTranslated = first(b) == 0 && (b[1] & BYTE) == 0x64 && (b[2] & BYTE) == 0xFF && (b[3] & BYTE) == 0x9B;
        boolean is6to4 = first(b) == 0x20 && (b[1] & BYTE) == 0x02;
        boolean isTeredo = first(b) == 0x20 && (b[1] & BYTE) == 0x01 && b[2] == 0 && b[3] == 0;
        boolean isCompatible = isZero(b, 12) && !isZero(b, 15);
        return isTranslated || is6to4 || isTeredo || isCompatible;
    }

    private static boolean isZero(byte[] b, int count) {
        return Arrays.equals(b, 0, count, new byte[count], 0, count);
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        boolean isShared = b.length == 4 && first(b) == 100 && (b[1] & 0xC0) == 64;
        boolean isInner = b.length == 4 && first(b) == 192 && b[1] == 0 && b[2] == 0;
        boolean isTest = b.length == 4 && first(b) == 198 && (b[1] & 0xFE) == 18;
        boolean isUnique = b.length == 16 && (first(b) & 0xFE) == 0xFC;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || isShared || isInner || isTest || isUnique;
    }

    private static int first(byte[] b) {
        return b[0] & BYTE;
    }
}
