package org.hearback.sandbox.desk;

import com.atlassian.jira.plugin.jql.function.JqlFunction;

import org.hearback.sandbox.host.Extensions;

import java.util.ArrayList;
import java.util.List;

/** Extensions as a test wants them; nothing at first. */
final class Added implements Extensions {
    final List<Permission> globalPermissions = new ArrayList<>();
    final List<Permission> projectPermissions = new ArrayList<>();
    final List<JqlFunction> jqlFunctions = new ArrayList<>();
    final List<IndexedPart> indexedParts = new ArrayList<>();
    final List<FieldType> fieldTypes = new ArrayList<>();
    final List<Object> handlers = new ArrayList<>();

    @Override
    public List<Permission> globalPermissions() {
        return globalPermissions;
    }

    @Override
    public List<Permission> projectPermissions() {
        return projectPermissions;
    }

    @Override
    public List<JqlFunction> jqlFunctions() {
        return jqlFunctions;
    }

    @Override
    public List<IndexedPart> indexedParts() {
        return indexedParts;
    }

    @Override
    public List<FieldType> fieldTypes() {
        return fieldTypes;
    }

    @Override
    public <H> List<H> handlers(Class<H> type) {
        return handlers.stream().filter(type::isInstance).<H>map(type::cast).toList();
    }
}
