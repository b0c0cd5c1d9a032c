package org.hearback.adapter.page;

import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.UrlMode;

import java.util.HashMap;
import java.util.Map;

/** Gives the portal's footer the link to what the customer asked for; nothing for strangers. */
public final class AskedFooter implements ContextProvider {
    private final PageDesk desk;
    private final ToldServices services;

    /** Built by the host. */
    public AskedFooter(PageDesk desk, ToldServices services) {
        this.desk = desk;
        this.services = services;
    }

    @Override
    public void init(Map<String, String> params) {
        // It has no parameters.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        var model = new HashMap<>(context);
        if (desk.services().access().caller().isEmpty()) return model;
        var tongue = new Tongue(services.words(), desk.host().locales().getLocale());
        var base = desk.host().application().getBaseUrl(UrlMode.RELATIVE);
        model.put("asked", base + AskedServlet.PATH);
        model.put("askedText", tongue.say("asked.title"));
        return model;
    }
}
