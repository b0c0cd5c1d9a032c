package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.person.CustomerDirectory;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class JiraCustomerDirectoryTest {
    private final HostedJira jira = new HostedJira();

    @Test
    void given_a_customer_when_their_address_is_looked_up_then_they_are_found_in_any_case() {
        var kim = jira.user("kim");

        assertThat(directory().withEmail(" KIM@example.org ")).containsExactly(kim.getKey());
        assertThat(directory().withEmail("nobody@example.org")).isEmpty();
        assertThat(directory().withEmail(" ")).isEmpty();
    }

    @Test
    void given_a_shared_address_when_it_is_looked_up_then_leavers_and_masses_are_left_out() {
        var found = IntStream.range(0, 9).mapToObj(n -> user("key" + n, n > 0)).toList();
        doReturn(found)
                .when(jira.watched(UserSearchService.class))
                .findUsersByEmail("desk@example.org");

        assertThat(directory().withEmail("desk@example.org"))
                .isEqualTo(List.of("key1", "key2", "key3", "key4", "key5"));
    }

    private CustomerDirectory directory() {
        return jira.desk().customers();
    }

    private static ApplicationUser user(String key, boolean active) {
        ApplicationUser user = mock();
        when(user.getKey()).thenReturn(key);
        when(user.isActive()).thenReturn(active);
        return user;
    }
}
