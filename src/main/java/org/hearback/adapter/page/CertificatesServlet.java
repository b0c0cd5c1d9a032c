package org.hearback.adapter.page;

import org.hearback.certificate.Glance;
import org.hearback.kernel.Access;
import org.hearback.loop.Change.Product;

import java.util.List;

/** All certificates of a project that are open: who was told, and who still waits. */
public final class CertificatesServlet extends ProductServlet {
    /** Most of them; whoever has more open than that has to decide first. */
    static final int MOST = 50;

    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public CertificatesServlet(PageDesk desk) {
        super(desk, "hearback-certificates");
        this.desk = desk;
    }

    @Override
    boolean admits(Access access, Product product) {
        return access.tells(product.projectId());
    }

    @Override
    Answer look(Product product, Typed typed) {
        var open = open(product);
        var view = new CertificateView(desk);
        if (typed.has("csv"))
            return new Answer.Table("hearback-certificates-" + product.key(), view.csv(open));
        var model =
                model(product)
                        .with("lines", view.names())
                        .with("rows", open.stream().map(view::of).toList())
                        .with("hasRows", !open.isEmpty());
        return Answer.Page.ok("certificates", "hearback.certificate.title", model);
    }

    @Override
    Answer act(Product product, Typed typed) {
        return Answer.refusal(405, "hearback.refused.action");
    }

    private List<Glance> open(Product product) {
        var access = desk.services().access();
        return desk.loops().certificates().open(product.projectId(), MOST).stream()
                .filter(it -> TellingServlet.isFor(access, it.telling()))
                .toList();
    }
}
