package org.hearback.customer;

import org.hearback.kernel.Access;
import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What Jira knows of customers, in memory; the caller is who the test says. */
public final class FakeCustomerFile implements CustomerFile {
    private final Access access;
    private final List<Filed> requests = new ArrayList<>();
    private final Map<String, TreeSet<String>> organisations = new HashMap<>();

    private record Filed(String reporter, FiledRequest request, Optional<Survey> survey) {}

    /** Knows nothing. */
    public FakeCustomerFile(Access access) {
        this.access = access;
    }

    /** The customer reported that request. */
    public FiledRequest reported(String userKey, long issueId, String summary, Instant at) {
        var request = request(issueId, summary, at);
        requests.add(new Filed(userKey, request, Optional.empty()));
        return request;
    }

    /** The reporter of the newest request rated it. */
    public void rated(int rating, String reason) {
        var last = requests.removeLast();
        var survey = new Survey(last.request().request(), rating, reason);
        requests.add(new Filed(last.reporter(), last.request(), Optional.of(survey)));
    }

    /** The customer belongs to that organisation. */
    public void joined(String userKey, String organisation) {
        organisations.computeIfAbsent(userKey, key -> new TreeSet<>()).add(organisation);
    }

    /** A request of project 10,000 without components. */
    public static FiledRequest request(long issueId, String summary, Instant at) {
        var ref = new RequestRef(issueId, "SUP-" + issueId);
        return new FiledRequest(ref, summary, "Get help", "Open", false, at, List.of());
    }

    @Override
    public Optional<String> reporterOf(long issueId) {
        return visible()
                .filter(filed -> filed.request().request().issueId() == issueId)
                .map(Filed::reporter)
                .findFirst();
    }

    @Override
    public List<FiledRequest> reportedBy(Collection<String> userKeys, int limit) {
        return visible()
                .filter(filed -> userKeys.contains(filed.reporter()))
                .map(Filed::request)
                .limit(limit)
                .toList();
    }

    @Override
    public List<FiledRequest> requests(Collection<Long> issueIds) {
        return visible()
                .map(Filed::request)
                .filter(request -> issueIds.contains(request.request().issueId()))
                .toList();
    }

    @Override
    public Optional<Survey> lastSurvey(Collection<String> userKeys) {
        return visible()
                .filter(filed -> userKeys.contains(filed.reporter()))
                .flatMap(filed -> filed.survey().stream())
                .findFirst();
    }

    @Override
    public List<String> organisations(Collection<String> userKeys) {
        var names = new TreeSet<String>();
        userKeys.forEach(key -> names.addAll(organisations.getOrDefault(key, new TreeSet<>())));
        return List.copyOf(names);
    }

    private Stream<Filed> visible() {
        return requests.stream()
                .filter(filed -> access.browses(filed.request().request().issueId()))
                .sorted(Comparator.comparing((Filed it) -> it.request().createdAt()).reversed());
    }
}
