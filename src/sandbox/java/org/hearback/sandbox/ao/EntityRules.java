package org.hearback.sandbox.ao;

import net.java.ao.ActiveObjectsException;
import net.java.ao.RawEntity;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.Ignore;
import net.java.ao.schema.NameConverters;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Jira's ActiveObjects plugin refuses before the library sees it; the library itself refuses
 * names that are too long.
 */
record EntityRules(NameConverters names) {
    /** Most entities that one plugin may have. */
    static final int MAX_ENTITIES = 200;

    /** Words of Oracle that may name no table and no column. */
    private static final Set<String> RESERVED =
            Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");

    void check(List<Class<? extends RawEntity<?>>> entities) {
        if (entities.size() > MAX_ENTITIES)
            throw new ActiveObjectsException(
                    entities.size() + " entities, the limit is " + MAX_ENTITIES);
        entities.forEach(this::check);
    }

    private void check(Class<? extends RawEntity<?>> entity) {
        var converter = names.getFieldNameConverter();
        Stream.concat(
                        Stream.of(entity.getSimpleName().toUpperCase(Locale.ROOT)),
                        columns(entity, converter))
                .filter(RESERVED::contains)
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new ActiveObjectsException(
                                    entity.getName() + " uses the reserved word " + name);
                        });
    }

    private static Stream<String> columns(
            Class<? extends RawEntity<?>> entity, FieldNameConverter converter) {
        return Stream.of(entity.getMethods())
                .filter(method -> method.getDeclaringClass() != RawEntity.class)
                .filter(method -> !method.isAnnotationPresent(Ignore.class))
                .filter(EntityRules::isAccessor)
                .map(converter::getName);
    }

    private static boolean isAccessor(Method method) {
        var name = method.getName();
        return method.getParameterCount() == 0 && (name.startsWith("get") || name.startsWith("is"));
    }
}
