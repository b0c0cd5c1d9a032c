package org.hearback.adapter.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;

import org.hearback.customer.Survey;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How customers rated requests: the service desk keeps that in custom fields of its own types, and
 * has no other way to ask for it. What they wrote beside the stars is not in a field, so a survey
 * from here has no reason. Thread-safe.
 */
final class Surveys {
    private static final String RATING = "com.atlassian.servicedesk:sd-request-feedback";
    private static final String RATED_AT = "com.atlassian.servicedesk:sd-request-feedback-date";

    /**
     * The type of the rating's value is the service desk's own; it reads as its number of stars.
     */
    private static final Pattern STARS = Pattern.compile("[1-5]");

    private final CustomFieldManager fields;

    Surveys(CustomFieldManager fields) {
        this.fields = fields;
    }

    /** The newest rating of these issues. */
    Optional<Survey> newest(List<Issue> issues) {
        var rating = field(RATING);
        var date = field(RATED_AT);
        if (rating.isEmpty()) return Optional.empty();
        return issues.stream()
                .flatMap(issue -> rated(issue, rating.get(), date.orElse(null)).stream())
                .max(Comparator.comparing(Rated::at))
                .map(Rated::survey);
    }

    private Optional<CustomField> field(String type) {
        return fields.getCustomFieldObjects().stream()
                .filter(field -> field.getCustomFieldType().getKey().equals(type))
                .findFirst();
    }

    private static Optional<Rated> rated(
            Issue issue, CustomField rating, @Nullable CustomField date) {
        return Stream.ofNullable(rating.getValue(issue))
                .map(value -> STARS.matcher(value.toString()))
                .filter(stars -> stars.find())
                .map(stars -> Integer.parseInt(stars.group()))
                .map(stars -> new Survey(LiveIssues.refTo(issue), stars, ""))
                .map(survey -> new Rated(survey, at(issue, date)))
                .findFirst();
    }

    private static Instant at(Issue issue, @Nullable CustomField date) {
        if (date != null && date.getValue(issue) instanceof Date at) return at.toInstant();
        Date created = issue.getCreated();
        return created.toInstant();
    }

    private record Rated(Survey survey, Instant at) {}
}
