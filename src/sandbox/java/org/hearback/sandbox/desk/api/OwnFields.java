package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.FeedbackRow;
import org.hearback.sandbox.desk.store.FieldBook;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The fields of Jira's own applications: of JSM what a customer thought and who takes part, of Jira
 * Software the epic.
 */
final class OwnFields {
    private static final String SURVEY = "com.atlassian.servicedesk:sd-request-feedback";

    private final JiraTypes types;

    OwnFields(JiraTypes types) {
        this.types = types;
    }

    List<CustomFieldType<?, ?>> all() {
        return List.of(
                field(SURVEY, "Satisfaction", issue -> survey(issue, FeedbackRow::rating)),
                field(
                        SURVEY + "-date",
                        "Satisfaction date",
                        issue -> survey(issue, given -> Timestamp.from(given.at()))),
                field(FieldBook.PARTICIPANTS, "Request participants", this::participants),
                field(FieldBook.EPIC_LINK, "Epic Link", issue -> types.epic(issue.getId())));
    }

    private @Nullable Object survey(Issue issue, Function<FeedbackRow, Object> part) {
        return types.feedback(issue.getId()).map(part).orElse(null);
    }

    /** As Jira's fields for many users: nobody is no value. */
    private @Nullable Object participants(Issue issue) {
        Collection<ApplicationUser> all = types.participants(issue.getId());
        return all.isEmpty() ? null : all;
    }

    private static CustomFieldType<?, ?> field(
            String key, String name, Function<Issue, @Nullable Object> value) {
        var type = new Own(value);
        type.init(new Named(key.substring(key.indexOf(':') + 1), key, name));
        return type;
    }

    private record Named(String getKey, String getCompleteKey, String getName)
            implements CustomFieldTypeModuleDescriptor {}

    private static final class Own extends CalculatedCFType<Object, Object> {
        private final Function<Issue, @Nullable Object> value;

        Own(Function<Issue, @Nullable Object> value) {
            this.value = value;
        }

        @Override
        public @Nullable Object getValueFromIssue(CustomField field, Issue issue) {
            return value.apply(issue);
        }

        @Override
        public String getStringFromSingularObject(Object singularObject) {
            return singularObject.toString();
        }

        @Override
        public Object getSingularObjectFromString(String string) {
            return string;
        }
    }
}
