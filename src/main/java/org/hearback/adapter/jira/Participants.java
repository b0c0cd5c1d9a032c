package org.hearback.adapter.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those whom customers name on their requests to follow them, by the custom field in which the
 * service desk keeps them. Thread-safe.
 */
final class Participants {
    private static final String TYPE = "com.atlassian.servicedesk:sd-request-participants";

    private final CustomFieldManager fields;

    Participants(CustomFieldManager fields) {
        this.fields = fields;
    }

    /** Jira user keys by issue id; issues without any are left out. */
    Map<Long, List<String>> of(Collection<? extends Issue> issues) {
        var found = new HashMap<Long, List<String>>();
        var field = field();
        if (field.isEmpty()) return found;
        for (var issue : issues) {
            var keys = keys(issue, field.get());
            if (!keys.isEmpty()) found.put(issue.getId(), keys);
        }
        return found;
    }

    private static List<String> keys(Issue issue, CustomField field) {
        if (!(issue.getCustomFieldValue(field) instanceof Collection<?> named)) return List.of();
        return named.stream()
                .filter(ApplicationUser.class::isInstance)
                .map(ApplicationUser.class::cast)
                .map(ApplicationUser::getKey)
                .distinct()
                .toList();
    }

    private Optional<CustomField> field() {
        return fields.getCustomFieldObjects().stream()
                .filter(field -> field.getCustomFieldType().getKey().equals(TYPE))
                .findFirst();
    }
}
