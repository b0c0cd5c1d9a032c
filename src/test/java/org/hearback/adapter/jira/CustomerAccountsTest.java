package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.UserService.CreateUserRequest;
import com.atlassian.jira.bc.user.UserService.CreateUserValidationResult;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.SimpleErrorCollection;

import org.hearback.channel.Channels;
import org.hearback.kernel.HandleId;
import org.hearback.listen.Posts;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.request.DeskRefused;
import org.hearback.request.RequestDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerAccountsTest {
    private final HostedJira jira = new HostedJira();

    @Test
    void given_a_new_person_when_asked_for_then_an_account_without_a_mailbox_is_made()
            throws Exception {
        var made = of(author("Mara@Social.example"));

        assertThat(made.getUsername()).isEqualTo("mara.social.example");
        assertThat(made.getDisplayName()).isEqualTo("Mara");
        assertThat(made.getEmailAddress())
                .matches("mara\\.social\\.example\\+[0-9a-f]{12}@hearback\\.invalid");
    }

    @Test
    void given_one_person_when_asked_for_twice_then_it_is_one_account() throws Exception {
        var first = of(draft(Handles.mara(), null));

        assertThat(of(draft(Handles.mara(), null)).getKey()).isEqualTo(first.getKey());
    }

    @Test
    void given_a_recorded_account_when_asked_for_then_it_is_taken_whatever_it_is_called()
            throws Exception {
        var kim = jira.user("kim");

        assertThat(of(draft(Handles.mara(), kim.getKey())).getKey()).isEqualTo(kim.getKey());
    }

    @Test
    void given_a_recorded_account_was_deleted_when_asked_for_then_a_new_one_is_made()
            throws Exception {
        assertThat(of(draft(Handles.mara(), "deleted")).getUsername())
                .isEqualTo("mara.social.example");
    }

    @Test
    void given_a_colleague_with_that_user_name_when_asked_for_then_the_customer_gets_another()
            throws Exception {
        var customer = of(author("mara"));

        assertThat(customer.getUsername()).matches("mara-[0-9a-f]{6}");
        assertThat(of(author("mara")).getKey()).isEqualTo(customer.getKey());
    }

    @Test
    void given_namesakes_on_two_networks_when_asked_for_then_each_has_an_account()
            throws Exception {
        var here = of(author("zoe"));
        var there = of(draft(handle("feed:3", "zoe"), null));

        assertThat(there.getKey()).isNotEqualTo(here.getKey());
    }

    @Test
    void given_a_name_without_latin_letters_when_asked_for_then_the_account_still_has_a_name()
            throws Exception {
        assertThat(of(author("山田")).getUsername()).matches("customer-[0-9a-f]{12}");
    }

    @Test
    void given_a_name_with_accents_and_spaces_when_asked_for_then_its_letters_stay()
            throws Exception {
        assertThat(of(author("Zoë Ångström <admin>")).getUsername())
                .isEqualTo("zoe.angstrom.admin");
    }

    @Test
    void given_another_node_makes_the_account_meanwhile_when_made_then_that_one_is_taken()
            throws Exception {
        var real = jira.service(UserService.class);
        doAnswer(
                        call -> {
                            real.createUser(call.getArgument(0));
                            throw new CreateException("user already exists");
                        })
                .when(jira.watched(UserService.class))
                .createUser(any());

        assertThat(of(draft(Handles.mara(), null)).getUsername()).isEqualTo("mara.social.example");
    }

    @Test
    void given_jira_cannot_make_it_when_made_then_its_error_rises() throws Exception {
        doThrow(new CreateException("no writable directory"))
                .when(jira.watched(UserService.class))
                .createUser(any());

        assertThatThrownBy(() -> of(draft(Handles.mara(), null)))
                .isInstanceOf(CreateException.class);
    }

    @Test
    void given_jira_refuses_the_details_when_made_then_the_refusal_names_the_field() {
        var errors = new SimpleErrorCollection();
        errors.addError("fullname", "The full name is too long.");
        errors.addErrorMessage("All directories are read-only.");
        doReturn(new CreateUserValidationResult(errors))
                .when(jira.watched(UserService.class))
                .validateCreateUser(any(CreateUserRequest.class));

        assertThatThrownBy(() -> of(draft(Handles.mara(), null)))
                .isInstanceOf(DeskRefused.class)
                .hasMessage("All directories are read-only. fullname: The full name is too long.");
    }

    @Test
    void given_all_its_names_belong_to_others_when_asked_for_then_it_is_refused() {
        ApplicationUser other = mock();
        doReturn(other).when(jira.watched(UserManager.class)).getUserByName(any());

        assertThatThrownBy(
                        () ->
                                accounts()
                                        .of(
                                                draft(Handles.mara(), null),
                                                mock(ApplicationUser.class)))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("mara@social.example");
    }

    private ApplicationUser of(RequestDraft draft) throws Exception {
        return accounts().of(draft, jira.user("bot"));
    }

    private CustomerAccounts accounts() {
        return new CustomerAccounts(
                jira.service(UserManager.class),
                jira.service(UserService.class),
                new Words(
                        jira.service(ApplicationProperties.class),
                        jira.service(I18nHelper.BeanFactory.class)));
    }

    private static RequestDraft author(String name) {
        return draft(handle("fediverse", name), null);
    }

    private static RequestDraft draft(Handle handle, @Nullable String customerKey) {
        var author = new KnownHandle(new HandleId(1), handle);
        var channel = Channels.aChannel().build();
        return new RequestDraft(Posts.aPost().build(), author, customerKey, channel, null);
    }

    private static Handle handle(String network, String name) {
        return new Handle(network, "id of " + name, name, "Mara", null);
    }
}
