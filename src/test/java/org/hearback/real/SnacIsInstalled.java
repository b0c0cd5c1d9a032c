package org.hearback.real;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where there is no snac, loudly: one line on the console. */
final class SnacIsInstalled implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Snac.installed().isPresent()) return ConditionEvaluationResult.enabled("snac is there");
        if (context.getTestMethod().isEmpty())
            System.out.println(
                    "SKIPPED: %s drives snac2, which is not installed; run .ci/install-snac"
                            .formatted(context.getDisplayName()));
        return ConditionEvaluationResult.disabled("snac2 is not installed");
    }
}
