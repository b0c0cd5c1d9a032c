package org.hearback.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Tests of a class that follow one another: once one fails, the rest is not told. */
final class OneStory implements ExecutionCondition, TestExecutionExceptionHandler {
    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(OneStory.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var broken = context.getStore(OURS).get(context.getRequiredTestClass(), String.class);
        return broken == null
                ? ConditionEvaluationResult.enabled("nothing failed before")
                : ConditionEvaluationResult.disabled(broken + " failed before");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure)
            throws Throwable {
        var whole = context.getParent().orElseThrow().getStore(OURS);
        whole.put(context.getRequiredTestClass(), context.getDisplayName());
        throw failure;
    }
}
