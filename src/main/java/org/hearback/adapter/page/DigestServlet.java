package org.hearback.adapter.page;

import org.hearback.insight.Digest;
import org.hearback.insight.Product;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What super-users said in a month about one product, for those who look after them. */
public final class DigestServlet extends PageServlet {
    /** How far back the page goes, in months: as long as a flag lasts. */
    private static final int MONTHS = 12;

    private static final long serialVersionUID = 1L;
    private static final String TITLE = "hearback.digest.title";

    private final transient PageDesk desk;

    /** Built by the host. */
    public DigestServlet(PageDesk desk) {
        super(desk, Audience.CARETAKERS, "hearback-digest");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        var products = desk.people().digests().products();
        if (products.isEmpty())
            return Answer.Page.ok("digest", TITLE, new Model().with("hasProducts", false));
        var product = product(products, typed);
        var month = month(typed);
        if (product.isEmpty() || month.isEmpty()) return Answer.gone("hearback.refused.digest");
        return desk.people()
                .digests()
                .of(product.get().projectId(), month.get(), desk.services().access())
                .<Answer>map(digest -> page(products, digest))
                .orElseGet(() -> Answer.gone("hearback.refused.digest"));
    }

    @Override
    Answer act(Typed typed) {
        return Answer.refusal(405, "hearback.refused.action");
    }

    private Answer page(List<Product> products, Digest digest) {
        var model =
                new Model()
                        .with("hasProducts", true)
                        .with("products", products.stream().map(it -> choice(it, digest)).toList())
                        .with("months", months(digest.month()))
                        .with("digest", new DigestView(desk.words(), desk.times()).of(digest));
        return Answer.Page.ok("digest", TITLE, model);
    }

    private static Map<String, Object> choice(Product product, Digest shown) {
        return Map.of(
                "value", String.valueOf(product.projectId()),
                "label", product.name(),
                "chosen", product.projectId() == shown.product().projectId());
    }

    private List<Map<String, Object>> months(YearMonth shown) {
        var now = thisMonth();
        return IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(
                        month ->
                                Map.<String, Object>of(
                                        "value", month.toString(),
                                        "label", desk.times().month(month),
                                        "chosen", month.equals(shown)))
                .toList();
    }

    private static Optional<Product> product(List<Product> products, Typed typed) {
        if (!typed.has("project")) return Optional.of(products.getFirst());
        return products.stream()
                .filter(it -> String.valueOf(it.projectId()).equals(typed.text("project")))
                .findFirst();
    }

    /** The month that is asked for, else the last whole one; empty for what is none. */
    private Optional<YearMonth> month(Typed typed) {
        if (!typed.has("month")) return Optional.of(thisMonth().minusMonths(1));
        try {
            var month = YearMonth.parse(typed.text("month"));
            return Optional.of(month).filter(it -> !it.isAfter(thisMonth()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.from(desk.now().atZone(ZoneOffset.UTC));
    }
}
