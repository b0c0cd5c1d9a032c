package org.hearback.sandbox.desk;

import org.hearback.sandbox.host.Greeting;

import java.net.URI;
import java.util.List;

/** What a newcomer is told about the desk. */
record Welcome(URI baseUrl) implements Greeting {
    @Override
    public List<String> lines() {
        return List.of(
                "Jira:    " + baseUrl,
                "",
                "  log in as     password   who",
                "  mara, tom     (the name) agents of the service project SUP (\"Support\")",
                "  cara          cara       cares for the community; no agent",
                "  olga          olga       an agent of another service project, HR",
                "  admin         admin      Jira's administrator, and an agent",
                "  dev           dev        develops in the software project APP (\"Acme App\")",
                "  nora, otto    (the name) own APP: nora releases versions, otto is asked where"
                        + " two must agree",
                "  kim, lee      (the name) customers, who use the portal; kim reads German",
                "  bot           bot        an agent account for apps to act as",
                "",
                "  try first: as kim, ask something on the portal;",
                "  as mara, open it in the queue and answer with \"Share with customer\";",
                "  as kim, read the answer",
                "",
                "  portal   " + baseUrl + "/servicedesk/customer/portals",
                "  queue    " + baseUrl + "/projects/SUP/queues",
                "  releases " + baseUrl + "/projects/APP/versions",
                "  mail     " + baseUrl + "/mail",
                "  REST     "
                        + baseUrl
                        + "/rest/api/2/search?jql=project%3DSUP"
                        + "   with basic auth");
    }
}
