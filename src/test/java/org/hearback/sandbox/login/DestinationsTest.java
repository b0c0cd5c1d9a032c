package org.hearback.sandbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class DestinationsTest {
    private final Destinations destinations =
            new Destinations(URI.create("http://127.0.0.1:2990/jira"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:2990/jira/browse/A-1?x=y",
                "/jira/browse/A-1?x=y",
                "/browse/A-1?x=y"
            })
    void given_a_way_back_when_a_login_is_needed_then_it_is_a_path_within_jira(String back) {
        assertThat(destinations.getLoginUri(URI.create(back)))
                .hasToString(
                        "http://127.0.0.1:2990/jira/login.jsp?os_destination=%2Fbrowse%2FA-1%3Fx%3Dy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.com", "https://example.com", "/\\example.com", ""})
    void given_a_destination_elsewhere_when_asked_then_it_is_the_start_page(String elsewhere) {
        assertThat(Destinations.safe(elsewhere)).isEqualTo("/");
    }

    @Test
    void given_a_path_when_asked_then_it_is_kept() {
        assertThat(Destinations.safe("/browse/A-1")).isEqualTo("/browse/A-1");
    }
}
