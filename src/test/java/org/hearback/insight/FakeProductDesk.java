package org.hearback.insight;

import org.hearback.customer.FiledRequest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Products and their owners, in memory; it knows no other users. */
public final class FakeProductDesk implements ProductDesk {
    private final Map<Long, Product> products = new HashMap<>();
    private final Map<Long, FiledRequest> requests = new HashMap<>();
    private final Map<Long, List<String>> owners = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Mail> mails = new ArrayList<>();

    /** What was handed to the mail. */
    public record Mail(String to, Digest digest) {}

    /** A project with these owners. */
    public FakeProductDesk with(Product product, String... keys) {
        products.put(product.projectId(), product);
        owners.put(product.projectId(), List.of(keys));
        return this;
    }

    /** A request that these users may see. */
    public void filed(FiledRequest request, String... viewers) {
        requests.put(request.request().issueId(), request);
        for (var viewer : viewers) seen.add(viewer + " " + request.request().issueId());
    }

    /** All mails, oldest first. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public Optional<Product> product(long projectId) {
        return Optional.ofNullable(products.get(projectId));
    }

    @Override
    public List<FiledRequest> requests(Collection<Long> issueIds) {
        return issueIds.stream()
                .flatMap(id -> Optional.ofNullable(requests.get(id)).stream())
                .toList();
    }

    @Override
    public List<String> owners(long projectId) {
        return owners.getOrDefault(projectId, List.of());
    }

    @Override
    public boolean sees(String userKey, long issueId) {
        return seen.contains(userKey + " " + issueId);
    }

    @Override
    public boolean mail(String userKey, Digest digest) {
        var isKnown = owners.values().stream().anyMatch(keys -> keys.contains(userKey));
        return isKnown && mails.add(new Mail(userKey, digest));
    }
}
