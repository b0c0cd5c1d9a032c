package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Versions;
import org.hearback.sandbox.desk.store.VersionBook;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The versions of a project: {@code /projects/KEY/versions}. */
final class VersionsView {
    private final Versions rules;
    private final VersionBook book;

    VersionsView(Site site) {
        this.rules = site.rules().versions();
        this.book = site.rules().books().versions();
    }

    void show(Visit visit, ProjectRow project, Model base) throws IOException {
        List<Map<String, Object>> versions =
                book.of(project.id()).stream().map(this::look).toList();
        visit.show(
                "versions", base.with("versions", versions).with("typedName", visit.typed("name")));
    }

    private Map<String, Object> look(VersionRow version) {
        return new Model()
                .with("id", version.id())
                .with("name", version.name())
                .with("description", version.description())
                .with("released", version.released())
                .with("archived", version.archived())
                .with("date", version.releaseDate())
                .with("issues", book.fixedIn(version.id()).size())
                .values();
    }

    /** Does to all chosen versions what the button says; several at once as one by one. */
    void change(Visit visit, ProjectRow project) throws IOException {
        String what = visit.parameter("do");
        if (what.equals("add"))
            rules.create(visit.account(), project, visit.parameter("name"), null);
        else chosen(visit).forEach(version -> change(visit, what, version));
        visit.redirect("/projects/" + project.key() + "/versions");
    }

    private List<VersionRow> chosen(Visit visit) {
        List<String> ids = visit.parameters("version");
        if (ids.isEmpty()) throw Refusal.invalid("Choose a version first.");
        return ids.stream().map(id -> version(visit, id)).toList();
    }

    private VersionRow version(Visit visit, String id) {
        if (!id.matches("\\d{1,18}")) throw Refusal.invalid("The form did not name a version.");
        return rules.view(visit.account(), Long.parseLong(id));
    }

    private void change(Visit visit, String what, VersionRow version) {
        switch (what) {
            case "release" -> rules.setReleased(visit.account(), version, true);
            case "unrelease" -> rules.setReleased(visit.account(), version, false);
            case "archive" -> rules.setArchived(visit.account(), version, true);
            case "unarchive" -> rules.setArchived(visit.account(), version, false);
            case "delete" -> rules.delete(visit.account(), version);
            case "merge" ->
                    rules.merge(visit.account(), version, version(visit, visit.parameter("into")));
            default -> throw Refusal.invalid("The form did not say what to do.");
        }
    }
}
