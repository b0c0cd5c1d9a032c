package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.host.NavigationLink;
import org.hearback.sandbox.host.WebRegistrar;

import java.net.URI;

/** Puts the desk's pages on the web. */
public final class DeskPages {
    private DeskPages() {}

    public static void register(WebRegistrar web, Site site) {
        var looks = new Looks(site.rules().books(), site.wiki());
        web.servlet("/browse/*", new IssuePage(site, looks));
        web.servlet("/secure/BrowseProjects.jspa", new ProjectsPage(site, looks));
        web.servlet(ProfilePage.PATH, new ProfilePage(site, looks));
        web.servlet("/projects/*", new ProjectPage(site, looks));
        web.servlet("/plugins/servlet/project-config/*", new ProjectSettingsPage(site, looks));
        web.servlet("/servicedesk/customer/*", new PortalPage(site, looks));
        web.servlet(GlobalPermissionsPage.PATH, new GlobalPermissionsPage(site));
        web.servlet(ProjectPermissionsPage.PATH, new ProjectPermissionsPage(site));
        web.servlet(AnonymizePage.PATH, new AnonymizePage(site));
        web.servlet("/mail", new MailPage(site, looks));
        web.assets("/s/desk", "desk/web");
        web.navigation(link("Projects", "/secure/BrowseProjects.jspa"));
        web.navigation(link("Queue", "/projects/SUP/queues"));
        web.navigation(link("Customer portal", "/servicedesk/customer/portals"));
        web.navigation(link("Mail", "/mail"));
        web.administration(link("Global permissions", GlobalPermissionsPage.PATH));
        web.administration(link("Anonymize a user", AnonymizePage.PATH));
    }

    private static NavigationLink link(String label, String path) {
        return new NavigationLink(label, URI.create(path));
    }
}
