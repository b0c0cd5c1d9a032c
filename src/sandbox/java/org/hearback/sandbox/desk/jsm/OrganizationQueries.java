package org.hearback.sandbox.desk.jsm;

import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.atlassian.servicedesk.api.organization.OrganizationsQuery;
import com.atlassian.servicedesk.api.organization.UsersInOrganizationQuery;
import com.atlassian.servicedesk.api.util.paging.LimitedPagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Builds the two queries for organizations. */
final class OrganizationQueries {
    /** JSM's page where none is asked for, and its longest. */
    private static final int MOST = 50;

    private OrganizationQueries() {}

    static OrganizationsQuery.Builder organizations() {
        return new Organizations(null, new Limited(0, MOST));
    }

    static UsersInOrganizationQuery.Builder users() {
        return new Users(null, new Limited(0, MOST));
    }

    private record Limited(int getStart, int getLimit) implements LimitedPagedRequest {
        static Limited of(PagedRequest page) {
            return new Limited(page.getStart(), Math.min(page.getLimit(), MOST));
        }
    }

    private record Organizations(@Nullable Integer desk, LimitedPagedRequest pagedRequest)
            implements OrganizationsQuery, OrganizationsQuery.Builder {
        @Override
        public Optional<Integer> serviceDeskId() {
            return Optional.ofNullable(desk);
        }

        @Override
        public Builder serviceDeskId(@Nullable Integer serviceDeskId) {
            return new Organizations(serviceDeskId, pagedRequest);
        }

        @Override
        public Builder pagedRequest(PagedRequest page) {
            return new Organizations(desk, Limited.of(page));
        }

        @Override
        public OrganizationsQuery build() {
            return this;
        }
    }

    private record Users(@Nullable CustomerOrganization chosen, LimitedPagedRequest pagedRequest)
            implements UsersInOrganizationQuery, UsersInOrganizationQuery.Builder {
        @Override
        public CustomerOrganization organization() {
            if (chosen == null) throw new IllegalStateException("an organization is required");
            return chosen;
        }

        @Override
        public Builder customerOrganization(CustomerOrganization organization) {
            return new Users(organization, pagedRequest);
        }

        @Override
        public Builder pagedRequest(PagedRequest page) {
            return new Users(chosen, Limited.of(page));
        }

        @Override
        public UsersInOrganizationQuery build() {
            organization();
            return this;
        }
    }
}
