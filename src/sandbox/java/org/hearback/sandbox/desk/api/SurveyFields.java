package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;

import org.hearback.sandbox.desk.model.FeedbackRow;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** JSM's fields of what a customer thought: the rating, and when it was given. */
final class SurveyFields {
    private static final String JSM = "com.atlassian.servicedesk:";

    private final JiraTypes types;

    SurveyFields(JiraTypes types) {
        this.types = types;
    }

    List<CustomFieldType<?, ?>> all() {
        return List.of(
                field("sd-request-feedback", "Satisfaction", FeedbackRow::rating),
                field(
                        "sd-request-feedback-date",
                        "Satisfaction date",
                        feedback -> Timestamp.from(feedback.at())));
    }

    private CustomFieldType<?, ?> field(
            String key, String name, Function<FeedbackRow, Object> part) {
        var type = new Part(part);
        type.init(new Named(key, JSM + key, name));
        return type;
    }

    private record Named(String getKey, String getCompleteKey, String getName)
            implements CustomFieldTypeModuleDescriptor {}

    private final class Part extends CalculatedCFType<Object, Object> {
        private final Function<FeedbackRow, Object> part;

        Part(Function<FeedbackRow, Object> part) {
            this.part = part;
        }

        @Override
        public @Nullable Object getValueFromIssue(CustomField field, Issue issue) {
            Optional<FeedbackRow> given = types.feedback(issue.getId());
            return given.map(part).orElse(null);
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
