package org.hearback.sandbox.desk.jsm;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeQuery;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;

import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.RequestTypeRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What customers can ask for. */
final class RequestTypes implements RequestTypeService {
    private final Books books;

    RequestTypes(Books books) {
        this.books = books;
    }

    @Override
    public RequestTypeQuery.Builder newQueryBuilder() {
        return new QueryBuilder();
    }

    /** Every account may see them: the portal is open to all who can log in. */
    @Override
    public PagedResponse<RequestType> getRequestTypes(
            @Nullable ApplicationUser user, RequestTypeQuery query) {
        if (!(query instanceof QueryBuilder.Built wanted))
            throw new IllegalArgumentException("the query is not from newQueryBuilder()");
        List<RequestType> found = new ArrayList<>();
        if (user != null || wanted.overridesSecurity()) {
            for (ProjectRow project : books.projects().all()) {
                Integer portal = project.portalId();
                if (portal == null || !wanted.serviceDesk().orElse(portal).equals(portal)) continue;
                for (RequestTypeRow row : books.requestTypes().of(project.id()))
                    if (wanted.requestType().isEmpty() || wanted.requestType().get() == row.id())
                        found.add(new Type(row, portal));
            }
        }
        return Page.of(found, wanted.page());
    }

    private record Type(RequestTypeRow row, int portal) implements RequestType {
        @Override
        public int getId() {
            return Math.toIntExact(row.id());
        }

        @Override
        public String getName() {
            return row.name();
        }

        @Override
        public String getDescription() {
            return row.description();
        }

        @Override
        public String getHelpText() {
            return "";
        }

        @Override
        public long getPortalId() {
            return portal;
        }

        @Override
        public long getIssueTypeId() {
            return row.issueTypeId();
        }
    }
}
