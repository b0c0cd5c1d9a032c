package org.hearback.adapter.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.wording.ShippedWords;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the pages behind links in notices have in common. They need no login and no token against
 * forged forms: whoever has the link may do what it says (ADR 12).
 */
final class ToldFrame {
    private final PageDesk desk;
    private final PlainPage page;
    private final ShippedWords words;

    ToldFrame(PageDesk desk, ShippedWords words) {
        this.desk = desk;
        this.page = new PlainPage(desk);
        this.words = words;
    }

    Tongue in(Locale language) {
        return new Tongue(words, language);
    }

    /** Shows these sheets in the frame. */
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            List<String> templates,
            Model model)
            throws IOException {
        show(request, response, 200, templates, model);
    }

    /** A link that is not ours, or what it was for is gone; in the language of who looks. */
    void showStale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tongue = in(desk.host().locales().getLocale());
        var model = tongue.page("page.stale.title").with("said", tongue.say("page.stale.text"));
        show(request, response, 404, List.of("told-said"), model);
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            List<String> templates,
            Model model)
            throws IOException {
        PlainPage.guard(response);
        var sheets = new ArrayList<>(List.of("told-top"));
        sheets.addAll(templates);
        sheets.add("told-bottom");
        page.show(request, response, status, sheets, model.asMap());
    }
}
