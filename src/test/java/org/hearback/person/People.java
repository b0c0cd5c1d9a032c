package org.hearback.person;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.TestClock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The room person on books in memory; what a shredder or Jira does beside is scripted. */
public final class People {
    /** When the story begins. */
    public static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    /** The agent who links and separates. */
    public static final String AGENT = "agent-1";

    public final TestClock clock = new TestClock(START);
    public final FakeTransactions transactions = new FakeTransactions();
    public final FakeFactLog facts = new FakeFactLog(transactions);
    public final FakeHandleBook handles = new FakeHandleBook(transactions);
    public final FakeLinkBook links = new FakeLinkBook(transactions);
    public final FakeWishBook wishes = new FakeWishBook(transactions);
    public final PersonGraph persons = new PersonGraph(handles, links, wishes);
    public final CustomerLinks customers = new CustomerLinks(handles, links, persons, clock);
    public final WishService wishing = new WishService(wishes, handles, persons, facts, clock);
    final Map<String, List<String>> customersByEmail = new HashMap<>();
    final FakeShredder shredder = new FakeShredder(handles, links);

    /** Somebody on the fediverse, met. */
    public HandleId handle(String name) {
        return handles.meet(Handles.handle(name)).id();
    }

    /** A customer in Jira, met. */
    public HandleId customer(String userKey) {
        return handles.meet(Handle.ofCustomer(userKey)).id();
    }

    /** The service on these books. */
    public PersonService service() {
        return service(links);
    }

    /** The service on these books but that one. */
    PersonService service(LinkBook links) {
        var graph = new PersonGraph(handles, links, wishes);
        return new PersonService(
                new PersonService.Books(handles, links, graph),
                email -> customersByEmail.getOrDefault(email.toLowerCase(Locale.ROOT), List.of()),
                facts,
                transactions,
                clock);
    }

    /** Erasure with a store that empties handles. */
    public ErasureService erasure() {
        return erasure(shredder);
    }

    /** Erasure with that store. */
    ErasureService erasure(Shredder shredder) {
        return new ErasureService(
                new ErasureService.Books(handles, links, wishes, persons),
                List.of(shredder),
                new FakeCustomerKeys(handles, links),
                facts,
                transactions,
                clock);
    }

    /** Links by an agent's word, which must work. */
    public Link say(HandleId one, HandleId other) {
        return links.add(one, other, Evidence.ASSERTED, AGENT, clock.instant(), "said so");
    }

    /** Links by proof. */
    public Link prove(HandleId one, HandleId other) {
        return links.add(one, other, Evidence.VERIFIED, Link.BY_CLAIM, clock.instant(), "");
    }

    /** A port that counts its calls. */
    static <T> T counting(Class<T> port, T real, List<String> calls) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            calls.add(method.getName());
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
