package cn.huiyin.bot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "100.128.0.1", "172.32.0.1", "2606:4700::1111", "2400:3200::1"})
    void publicAddressesMayBeAsked(String address) throws Exception {
        assertThat(Addresses.mayAsk(InetAddress.getByName(address), false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.1",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "::1",
                "fc00::1",
                "fdab::1",
                "::ffff:10.0.0.1"
            })
    void privateAddressesMayBeAskedOnlyWhereTheSettingsSaySo(String address) throws Exception {
        assertThat(Addresses.mayAsk(InetAddress.getByName(address), false)).isFalse();
        assertThat(Addresses.mayAsk(InetAddress.getByName(address), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "0.1.2.3", "169.254.169.254", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
                "::", "fe80::1", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::1", "2001:0:1:2::3", "::10.0.0.1"
            })
    void whatNoPictureComesFromIsNeverAsked(String address) throws Exception {
        assertThat(Addresses.mayAsk(InetAddress.getByName(address), true)).isFalse();
    }
}
