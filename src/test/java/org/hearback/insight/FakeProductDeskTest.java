package org.hearback.insight;

import org.hearback.customer.FakeCustomerFile;
import org.hearback.kernel.RequestRef;

import java.time.Instant;

class FakeProductDeskTest extends ProductDeskContract {
    private static final long PROJECT = 10_000;

    private final FakeProductDesk desk =
            new FakeProductDesk().with(new Product(PROJECT, "SUP", "Support"), "mara", "dev");

    @Override
    protected ProductDesk desk() {
        return desk;
    }

    @Override
    protected long projectId() {
        return PROJECT;
    }

    @Override
    protected RequestRef request() {
        var at = Instant.parse("2026-01-05T10:00:00Z");
        var request = FakeCustomerFile.request(10_001, "The export hangs", at);
        desk.filed(request, "mara");
        return request.request();
    }

    @Override
    protected String key(String user) {
        return user;
    }
}
