package org.hearback.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where there is no browser, loudly; fails them where one is required. */
final class ChromiumIsInstalled implements ExecutionCondition {
    /** The environment variable that makes a missing browser a failure. */
    static final String REQUIRE = "HEARBACK_REQUIRE_BROWSER";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = Chromium.missing();
        if (missing.isEmpty()) return ConditionEvaluationResult.enabled("a browser is there");
        if (Boolean.parseBoolean(System.getenv(REQUIRE)))
            throw new IllegalStateException(
                    "%s is true, but there is %s".formatted(REQUIRE, missing.get()));
        if (context.getTestMethod().isEmpty())
            System.out.println(
                    "BROWSER TESTS SKIPPED: %s, %s"
                            .formatted(context.getDisplayName(), missing.get()));
        return ConditionEvaluationResult.disabled(missing.get());
    }
}
