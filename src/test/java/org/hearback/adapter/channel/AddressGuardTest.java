package org.hearback.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.AddressGuard.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class AddressGuardTest {
    private static final String PUBLIC_4 = "93.184.216.34";
    private static final String PUBLIC_6 = "2606:2800:220:1:248:1893:25c8:1946";

    private final Map<String, List<String>> names = new HashMap<>();
    private final List<String> exceptions = new ArrayList<>();
    private final AddressGuard guard = new AddressGuard(this::resolve, () -> exceptions);

    @Test
    void given_all_addresses_are_public_when_judged_then_it_is_allowed() {
        names.put("social.example", List.of(PUBLIC_4, PUBLIC_6));

        assertThat(judge("https://social.example/api?x=1"))
                .isEqualTo(allowed("https://social.example/api?x=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "168.63.129.16",
                "169.254.169.254",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1"
            })
    void given_one_address_is_not_public_when_judged_then_it_is_refused(String address) {
        names.put("social.example", List.of(PUBLIC_4, address));

        assertThat(judge("https://social.example/")).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
                "172.15.255.255", "172.32.0.0", "192.0.1.1", "198.17.255.255", "198.20.0.0",
                "223.255.255.255", "2001:200::1", "2a00:1450::1", "2003::1"
            })
    void given_an_address_beside_those_ranges_when_judged_then_it_is_allowed(String address) {
        names.put("social.example", List.of(address));

        assertThat(judge("https://social.example/")).isInstanceOf(Verdict.Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.1/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://1.2.3.4.5/",
                "https://256.1.1.1/",
                "https://[fe80::1%25eth0]/",
                "https://mara:secret@social.example/",
                "https://social.example@evil.example/",
                "https:///path",
                "https:social.example",
                "ftp://social.example/",
                "file:///etc/passwd",
                "/relative",
                "https://foo_bar.example/",
                "https://social.example:0/",
                "https://social.example:99999/",
                "https://fa\u00df.example/"
            })
    void given_a_spelling_that_readers_disagree_on_when_judged_then_no_name_is_looked_up(
            String address) {
        assertThat(judge(address)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "x.localhost",
                "metadata.google.internal",
                "metadata",
                "instance-data",
                "printer.local",
                "localhost."
            })
    void given_a_name_for_inside_use_when_judged_then_it_is_refused_without_a_look_up(String host) {
        assertThat(judge("https://" + host + "/")).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"http://social.example/,http", "https://social.example:8443/,port 8443"})
    void
            given_a_public_host_asked_in_another_way_when_judged_then_the_reason_and_the_remedy_are_named(
                    String address, String reason) {
        names.put("social.example", List.of(PUBLIC_4));

        assertThat(judge(address))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .contains(reason, "social.example:", "list of exceptions"));
    }

    @Test
    void given_a_host_and_port_on_the_list_when_judged_then_only_that_port_is_allowed() {
        names.put("town.example", List.of("127.0.0.1"));
        exceptions.add("Town.example:8080");

        assertThat(judge("http://town.example:8080/x"))
                .isEqualTo(allowed("http://town.example:8080/x"));
        assertThat(judge("http://town.example:8081/x")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void given_a_range_on_the_list_when_judged_then_a_host_within_it_is_allowed() {
        names.put("forum.corp.example", List.of("10.1.2.3"));
        names.put("other.corp.example", List.of("10.2.2.3"));
        names.put("mixed.corp.example", List.of("10.1.2.3", "127.0.0.1"));
        exceptions.add("10.1.0.0/16");

        assertThat(judge("http://forum.corp.example:4567/")).isInstanceOf(Verdict.Allowed.class);
        assertThat(judge("https://other.corp.example/")).isInstanceOf(Verdict.Refused.class);
        assertThat(judge("https://mixed.corp.example/")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void given_ipv6_loopback_on_the_list_when_judged_then_every_spelling_of_it_is_the_same() {
        exceptions.add("[::1]:8080");

        assertThat(judge("http://[0:0:0:0:0:0:0:1]:8080/")).isInstanceOf(Verdict.Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "social.example",
                "10.0.0.0/99",
                "0/0",
                "host:port",
                "http://x:80",
                "*:80"
            })
    void given_a_line_that_means_nothing_when_listed_then_it_opens_nothing(String line) {
        names.put("inner.example", List.of("10.1.2.3"));
        exceptions.add(line);

        assertThat(AddressGuard.isException(line)).isFalse();
        assertThat(judge("https://inner.example/")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void given_an_international_name_when_judged_then_its_ascii_form_is_asked() {
        names.put("xn--mller-kva.example", List.of(PUBLIC_4));

        assertThat(judge("https://m\u00fcller.example/a%20b?q=1"))
                .isEqualTo(allowed("https://xn--mller-kva.example/a%20b?q=1"));
    }

    @Test
    void given_a_name_without_address_when_judged_then_it_is_unresolved() {
        assertThat(judge("https://gone.example/")).isInstanceOf(Verdict.Unresolved.class);
    }

    private Verdict judge(String address) {
        return guard.judge(URI.create(address));
    }

    private static Verdict allowed(String address) {
        return new Verdict.Allowed(URI.create(address));
    }

    /** Addresses are written out, so the JDK asks no name server for them. */
    private List<InetAddress> resolve(String host) throws UnknownHostException {
        var known = names.get(host);
        if (known == null) throw new UnknownHostException(host);
        var addresses = new ArrayList<InetAddress>();
        for (var address : known) addresses.add(InetAddress.getByName(address));
        return addresses;
    }
}
