package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;

import org.hearback.loop.Change;
import org.hearback.owner.ProjectFile;
import org.hearback.owner.ProjectFile.Choice;
import org.junit.jupiter.api.Test;

class JiraProjectFileTest {
    private final HostedJira jira = new HostedJira();
    private final Project app = new Product(jira).project();
    private final ProjectFile projects = jira.loops().projects();

    @Test
    void given_a_key_or_an_id_when_asked_then_the_project_is_found() {
        var product = new Change.Product(app.getId(), "APP", "Acme App");

        assertThat(projects.find(" app ")).contains(product);
        assertThat(projects.find(app.getId())).contains(product);
        assertThat(projects.find("NONE")).isEmpty();
        assertThat(projects.find(987_654)).isEmpty();
    }

    @Test
    void given_an_archived_project_when_asked_then_there_is_none() {
        Project archived = mock(Project.class, delegatesTo(app));
        doReturn(true).when(archived).isArchived();
        var known = jira.watched(ProjectManager.class);
        doReturn(archived).when(known).getProjectObj(app.getId());
        doReturn(archived).when(known).getProjectObjByKey("APP");

        assertThat(jira.loops().projects().find("APP")).isEmpty();
        assertThat(jira.loops().projects().find(app.getId())).isEmpty();
    }

    @Test
    void given_a_project_when_its_statuses_are_listed_then_each_is_there_once() {
        assertThat(projects.statuses(app.getId()))
                .extracting(Choice::name)
                .containsExactlyInAnyOrder("To Do", "In Progress", "Done");
        assertThat(projects.statuses(987_654)).isEmpty();
    }

    @Test
    void given_jiras_resolutions_when_listed_then_they_are_in_its_order() {
        assertThat(projects.resolutions()).extracting(Choice::name).contains("Done", "Won't Do");
    }
}
