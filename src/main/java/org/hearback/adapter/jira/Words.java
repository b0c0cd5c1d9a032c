package org.hearback.adapter.jira;

import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;

import org.hearback.request.DeskRefused;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said in Jira's own language, which the admin chose: what we write into a request is read
 * by many, so it has no reader whose language would count more. Thread-safe.
 */
final class Words {
    private final ApplicationProperties properties;
    private final I18nHelper.BeanFactory languages;

    Words(ApplicationProperties properties, I18nHelper.BeanFactory languages) {
        this.properties = properties;
        this.languages = languages;
    }

    /** The text of the key. */
    String say(String key, Object... arguments) {
        return languages.getInstance(properties.getDefaultLocale()).getText(key, arguments);
    }

    /** A refusal in our words, for what Jira would not say itself. */
    DeskRefused refusal(String key, Object... arguments) {
        return new DeskRefused(say(key, arguments));
    }

    /** A refusal in Jira's words, each field's behind its name. */
    static DeskRefused refusal(ErrorCollection errors) {
        var fields =
                errors.getErrors().entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue());
        return new DeskRefused(
                Stream.concat(errors.getErrorMessages().stream(), fields)
                        .collect(Collectors.joining(" ")));
    }
}
