package org.hearback.customer;

import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class FakeCustomerFileTest extends CustomerFileContract {
    private final FakeAccess viewer = FakeAccess.anonymous();
    private final FakeCustomerFile file = new FakeCustomerFile(viewer);
    private final List<Long> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T10:00:00Z");

    @Override
    protected CustomerFile file() {
        return file;
    }

    @Override
    protected RequestRef ask(String customer, String summary) {
        now = now.plusSeconds(60);
        asked.add(10_000L + asked.size());
        return file.reported(key(customer), asked.getLast(), summary, now).request();
    }

    @Override
    protected String key(String customer) {
        return customer;
    }

    @Override
    protected void agentLooks() {
        viewer.become(FakeAccess.agentWhoSees(asked.toArray(Long[]::new)));
    }

    @Override
    protected void strangerLooks() {
        viewer.become(FakeAccess.agentElsewhere());
    }
}
