package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.hearback.wording.Template;
import org.hearback.wording.TemplateBook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates in table TEMPLATE. */
final class AoTemplateBook implements TemplateBook {
    private static final String BY_KEY = TemplateRow.TEMPLATE_KEY + " = ?";
    private static final String ANY = "ANY";

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoTemplateBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public List<Template> of(long projectId) {
        var ofProjectOrAll = TemplateRow.PROJECT_ID + " IN (?, ?)";
        return Stream.of(ao.find(TemplateRow.class, ofProjectOrAll, projectId, 0L))
                .map(AoTemplateBook::template)
                .toList();
    }

    @Override
    public Optional<Template> find(Template.Key key) {
        return row(key).map(AoTemplateBook::template);
    }

    @Override
    public void save(Template template) {
        transactions.insertOrChange(
                () -> row(template.key()),
                () -> ao.create(TemplateRow.class, columns(template)),
                row -> {
                    row.setSubject(Columns.orNull(template.subject()));
                    row.setBody(template.text());
                    row.save();
                });
    }

    @Override
    public boolean remove(Template.Key key) {
        return transactions.in(() -> ao.deleteWithSQL(TemplateRow.class, BY_KEY, text(key)) == 1);
    }

    private Optional<TemplateRow> row(Template.Key key) {
        return Rows.first(ao, TemplateRow.class, BY_KEY, text(key));
    }

    private static String text(Template.Key key) {
        var route = key.route();
        return IndexKey.of(
                Long.toString(key.projectId()),
                key.occasion().name(),
                route == null ? ANY : route.name(),
                key.language());
    }

    private static Map<String, Object> columns(Template template) {
        var key = template.key();
        var route = key.route();
        return new Columns()
                .with(TemplateRow.TEMPLATE_KEY, text(key))
                .with(TemplateRow.PROJECT_ID, key.projectId())
                .with(TemplateRow.OCCASION, key.occasion())
                .with(TemplateRow.ROUTE, route == null ? null : route.name())
                .with(TemplateRow.LANG, key.language())
                .with(TemplateRow.SUBJECT, Columns.orNull(template.subject()))
                .with(TemplateRow.BODY, template.text())
                .values();
    }

    private static Template template(TemplateRow row) {
        var route = row.getRoute();
        var key =
                new Template.Key(
                        row.getProjectId(),
                        Occasion.valueOf(row.getOccasion()),
                        route == null ? null : Route.valueOf(route),
                        row.getLang());
        return new Template(key, Columns.orEmpty(row.getSubject()), row.getBody());
    }
}
