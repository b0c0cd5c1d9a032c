package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.store.FieldBook;
import org.hearback.sandbox.host.Extensions;
import org.hearback.sandbox.host.Templates.Html;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The custom fields that an administrator would make: one of each type of the plugin, and those of
 * Jira's own applications.
 */
public final class DeskFields implements CustomFieldManager {
    private final Extensions extensions;
    private final FieldBook book;
    private final JiraTypes types;
    private final OwnFields own;

    public DeskFields(Extensions extensions, FieldBook book, JiraTypes types) {
        this.extensions = extensions;
        this.book = book;
        this.types = types;
        this.own = new OwnFields(types);
    }

    @Override
    public List<CustomField> getCustomFieldObjects() {
        List<CustomField> fields = new ArrayList<>();
        for (Extensions.FieldType type : extensions.fieldTypes()) fields.add(field(type));
        for (CustomFieldType<?, ?> type : own.all())
            fields.add(new Field(book.idOf(type.getKey()), type));
        return fields;
    }

    @Override
    public @Nullable CustomField getCustomFieldObject(Long id) {
        return first(field -> field.getIdAsLong().equals(id));
    }

    @Override
    public @Nullable CustomField getCustomFieldObject(String key) {
        return first(field -> field.getId().equals(key));
    }

    private @Nullable CustomField first(Predicate<CustomField> wanted) {
        return getCustomFieldObjects().stream().filter(wanted).findFirst().orElse(null);
    }

    @Override
    public Collection<CustomField> getCustomFieldObjectsByName(String customFieldName) {
        return getCustomFieldObjects().stream()
                .filter(field -> field.getName().equalsIgnoreCase(customFieldName))
                .toList();
    }

    private Field field(Extensions.FieldType type) {
        return new Field(book.idOf(type.key()), type.type());
    }

    /** The names of the plugin's fields, as columns of a list of issues. */
    public List<String> names() {
        return extensions.fieldTypes().stream().map(Extensions.FieldType::name).toList();
    }

    /** The plugin's fields of an issue as cells of a list, in the order of {@link #names}. */
    public List<Html> cells(IssueRow row) {
        Issue issue = types.issue(row);
        return extensions.fieldTypes().stream()
                .map(type -> html(type, field(type), issue, "column-view"))
                .toList();
    }

    /** The plugin's fields that have a value, by their names: Jira shows no others. */
    public Map<String, Html> details(IssueRow row) {
        Issue issue = types.issue(row);
        Map<String, Html> details = new LinkedHashMap<>();
        for (Extensions.FieldType type : extensions.fieldTypes()) {
            Field field = field(type);
            if (field.getValue(issue) != null)
                details.put(type.name(), html(type, field, issue, "view"));
        }
        return details;
    }

    private static Html html(Extensions.FieldType type, Field field, Issue issue, String view) {
        Map<String, Object> context =
                new HashMap<>(type.type().getVelocityParameters(issue, field, null));
        context.put("issue", issue);
        context.put("customField", field);
        Object value = field.getValue(issue);
        if (value != null) context.put("value", value);
        return type.views().html(view, context);
    }

    private record Field(long number, CustomFieldType<?, ?> type) implements CustomField {
        @Override
        public String getId() {
            return "customfield_" + number;
        }

        @Override
        public Long getIdAsLong() {
            return number;
        }

        @Override
        public String getName() {
            return type.getName();
        }

        @Override
        public String getFieldName() {
            return type.getName();
        }

        @Override
        public CustomFieldType<?, ?> getCustomFieldType() {
            return type;
        }

        @Override
        public @Nullable Object getValue(Issue issue) {
            return type.getValueFromIssue(this, issue);
        }
    }
}
