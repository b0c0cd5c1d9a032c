package org.hearback.adapter.page;

import org.hearback.kernel.Access;
import org.hearback.loop.Change.Product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A page about one project, which its address names by key. A project that is not there is refused
 * as one that the caller may not see.
 */
abstract class ProductServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    ProductServlet(PageDesk desk, String tab) {
        super(desk, Audience.OWNERS, tab);
        this.desk = desk;
    }

    /** Whether the caller may see the page of the project. */
    abstract boolean admits(Access access, Product product);

    /** The answer to a look at the project's page. */
    abstract Answer look(Product product, Typed typed);

    /** The answer to a form that was sent from it. */
    abstract Answer act(Product product, Typed typed);

    @Override
    final Answer look(Typed typed) {
        return product(typed).map(it -> look(it, typed)).orElseGet(ProductServlet::refusal);
    }

    @Override
    final Answer act(Typed typed) {
        return product(typed).map(it -> act(it, typed)).orElseGet(ProductServlet::refusal);
    }

    /** What the frame of each such page needs: the project, and the ways to its other pages. */
    Model model(Product product) {
        var access = desk.services().access();
        return new Model()
                .with("product", shown(product))
                .with("owns", access.tells(product.projectId()))
                .with("rules", access.administersProject(product.projectId()));
    }

    static Map<String, Object> shown(Product product) {
        return Map.of(
                "key", product.key(),
                "name", product.name(),
                "query", URLEncoder.encode(product.key(), StandardCharsets.UTF_8));
    }

    private Optional<Product> product(Typed typed) {
        return desk.loops()
                .projects()
                .find(typed.text("project"))
                .filter(it -> admits(desk.services().access(), it));
    }

    private static Answer refusal() {
        return Answer.refusal(403, Audience.OWNERS.refusal());
    }
}
