package ledger.application.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where deliveries may go, and where they never do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetsTest {

    private final Targets targets = new Targets(false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2001:0:a00:1::",
                "2001:db8::1",
                "2002:a00:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_the_internet_is_no_target(String address) throws UnknownHostException {
        assertThat(Targets.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> targets.resolve(address)).isInstanceOf(UnknownHostException.class);
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> targets.checked("https://" + host + "/in"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "192.167.1.1", "2606:4700::1"
            })
    void what_is_the_internet_is_a_target(String address) throws UnknownHostException {
        assertThat(Targets.isPublic(InetAddress.getByName(address))).isTrue();
        assertThat(targets.resolve(address)).hasSize(1);
    }

    @Test
    void a_name_is_no_target_when_its_address_is_not() {
        assertThatThrownBy(() -> targets.resolve("localhost")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void where_it_is_allowed_everything_is_a_target() throws UnknownHostException {
        Targets lenient = new Targets(true, true);

        assertThat(lenient.resolve("localhost")).isNotEmpty();
        assertThat(lenient.checked("http://127.0.0.1:8080/in")).hasPort(8080);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example/in",
                "ftp://bank.example/in",
                "file:///etc/passwd",
                "https:///in",
                "https://user:password@bank.example/in",
                "https://bank.example/in#there",
                "https://bank.example:0/in",
                "https://bank.example:70000/in",
                "https://2130706433/in",
                "https://0x7f000001/in",
                "https://bank example/in",
                "in"
            })
    void what_is_not_plain_https_is_no_target(String url) {
        assertThatThrownBy(() -> targets.checked(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_plain_https_url_is_a_target_whatever_its_name_will_mean() {
        assertThat(targets.checked("https://bank.example:8443/in?from=ledger")).hasHost("bank.example");
    }
}
