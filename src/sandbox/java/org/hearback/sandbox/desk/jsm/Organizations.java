package org.hearback.sandbox.desk.jsm;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.organization.OrganizationsQuery;
import com.atlassian.servicedesk.api.organization.UsersInOrganizationQuery;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;

import org.hearback.sandbox.desk.api.JiraTypes;
import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.OrganizationRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.OrganizationBook;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Organizations: agents see all of their service projects, members their own. */
final class Organizations implements OrganizationService {
    private final Rules rules;
    private final OrganizationBook book;
    private final JiraTypes types;

    Organizations(Rules rules, JiraTypes types) {
        this.rules = rules;
        this.book = rules.books().organizations();
        this.types = types;
    }

    @Override
    public OrganizationsQuery.Builder newOrganizationsQueryBuilder() {
        return OrganizationQueries.organizations();
    }

    @Override
    public UsersInOrganizationQuery.Builder newUsersInOrganizationQuery() {
        return OrganizationQueries.users();
    }

    @Override
    public CustomerOrganization getById(@Nullable ApplicationUser user, Integer organizationId) {
        return new Organization(visible(user, organizationId));
    }

    @Override
    public PagedResponse<CustomerOrganization> getOrganizations(
            @Nullable ApplicationUser user, OrganizationsQuery query) {
        Stream<OrganizationRow> wanted =
                query.serviceDeskId().isEmpty()
                        ? book.all().stream()
                        : rules.books().projects().byPortal(query.serviceDeskId().get()).stream()
                                .flatMap(project -> book.ofProject(project.id()).stream());
        List<CustomerOrganization> seen =
                wanted.filter(organization -> maySee(user, organization))
                        .<CustomerOrganization>map(Organization::new)
                        .toList();
        return Page.of(seen, query.pagedRequest());
    }

    @Override
    public PagedResponse<ApplicationUser> getUsersInOrganization(
            @Nullable ApplicationUser user, UsersInOrganizationQuery query) {
        OrganizationRow organization = visible(user, query.organization().getId());
        PagedRequest page = query.pagedRequest();
        return Page.of(
                book.members(organization.id()).stream()
                        .map(types::user)
                        .filter(Objects::nonNull)
                        .toList(),
                page);
    }

    private OrganizationRow visible(@Nullable ApplicationUser user, long id) {
        return book.byId(id)
                .filter(organization -> maySee(user, organization))
                .orElseThrow(
                        () ->
                                new ServiceDeskServiceException(
                                        "The organization does not exist or you do not have"
                                                + " permission to view it.",
                                        "sd.organization.error.does.not.exist"));
    }

    private boolean maySee(@Nullable ApplicationUser user, OrganizationRow organization) {
        Account account = types.account(user);
        if (account == null) return false;
        if (book.members(organization.id()).contains(account.key())) return true;
        return rules.books().projects().all().stream()
                .filter(ProjectRow::isService)
                .filter(project -> book.ofProject(project.id()).contains(organization))
                .anyMatch(project -> rules.permissions().isAgent(account, project));
    }

    private record Organization(OrganizationRow row) implements CustomerOrganization {
        @Override
        public int getId() {
            return Math.toIntExact(row.id());
        }

        @Override
        public String getName() {
            return row.name();
        }
    }
}
