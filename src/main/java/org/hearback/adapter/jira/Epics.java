package org.hearback.adapter.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.search.SearchException;

import java.util.List;
import java.util.Optional;

/**
 * Epics and their issues, by the custom field in which Jira Software keeps the epic of an issue. A
 * Jira without that field has no epics. Thread-safe.
 */
final class Epics {
    private static final String TYPE = "com.pyxis.greenhopper.jira:gh-epic-link";

    /** More than any epic has. */
    private static final int MOST = 5_000;

    private final CustomFieldManager fields;
    private final Searching search;

    Epics(CustomFieldManager fields, Searching search) {
        this.fields = fields;
        this.search = search;
    }

    /** Whether that is how Jira's change log calls the field. */
    boolean isField(String name) {
        return field().filter(field -> field.getFieldName().equals(name)).isPresent();
    }

    /** The epic to which the issue belongs. */
    Optional<Issue> of(Issue issue) {
        return field().map(issue::getCustomFieldValue)
                .filter(Issue.class::isInstance)
                .map(Issue.class::cast);
    }

    /** The issues of the epic, whoever may see them, as far as Jira's index knows them by now. */
    List<Issue> issuesOf(Issue epic) throws SearchException {
        var field = field();
        if (field.isEmpty() || epic.isSubTask()) return List.of();
        var jql =
                "cf[%d] = \"%s\" ORDER BY key ASC"
                        .formatted(field.get().getIdAsLong(), epic.getKey());
        return search.all(jql, MOST);
    }

    private Optional<CustomField> field() {
        return fields.getCustomFieldObjects().stream()
                .filter(field -> field.getCustomFieldType().getKey().equals(TYPE))
                .findFirst();
    }
}
