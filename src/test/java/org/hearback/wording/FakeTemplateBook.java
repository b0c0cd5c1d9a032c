package org.hearback.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The templates in memory. */
public final class FakeTemplateBook implements TemplateBook {
    private final Map<Template.Key, Template> templates = new ConcurrentHashMap<>();

    @Override
    public List<Template> of(long projectId) {
        return templates.values().stream()
                .filter(each -> List.of(0L, projectId).contains(each.key().projectId()))
                .toList();
    }

    @Override
    public Optional<Template> find(Template.Key key) {
        return Optional.ofNullable(templates.get(key));
    }

    @Override
    public void save(Template template) {
        templates.put(template.key(), template);
    }

    @Override
    public boolean remove(Template.Key key) {
        return templates.remove(key) != null;
    }
}
