package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.operand.FunctionOperand;

/** Takes its name and its texts from the descriptor. */
public abstract class AbstractJqlFunction implements JqlFunction {
    private JqlFunctionModuleDescriptor descriptor;

    @Override
    public void init(JqlFunctionModuleDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    @Override
    public String getFunctionName() {
        return descriptor.getFunctionName();
    }

    @Override
    public boolean isList() {
        return descriptor.isList();
    }

    protected I18nHelper getI18n() {
        return descriptor.getI18nBean();
    }

    protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
        MessageSet messages = new MessageSetImpl();
        if (operand.getArgs().size() != expected) {
            messages.addErrorMessage(
                    "Function '%s' expected '%d' arguments but received '%d'."
                            .formatted(getFunctionName(), expected, operand.getArgs().size()));
        }
        return messages;
    }
}
