package org.hearback.real;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where the server that they drive is missing, loudly: one line on the console. */
abstract class ServerIsThere implements ExecutionCondition {
    /** What is missing, and how it comes; empty if nothing is. */
    abstract String missing();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = missing();
        if (missing.isEmpty()) return ConditionEvaluationResult.enabled("the server is there");
        if (context.getTestMethod().isEmpty())
            System.out.printf("SKIPPED: %s drives %s%n", context.getDisplayName(), missing);
        return ConditionEvaluationResult.disabled("drives " + missing);
    }
}
