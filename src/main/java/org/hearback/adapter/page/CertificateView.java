package org.hearback.adapter.page;

import org.hearback.certificate.Certificate;
import org.hearback.certificate.CertificateService.Certified;
import org.hearback.certificate.Glance;
import org.hearback.loop.Loop;
import org.hearback.notice.NoticeState.Tally;
import org.hearback.notice.Telling;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Certificates as pages and tables to keep show them. */
final class CertificateView {
    private final PageDesk desk;
    private final Words words;

    CertificateView(PageDesk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    Map<String, Object> of(Certified certified) {
        var certificate = certified.certificate();
        return of(new Glance(certified.telling(), certificate.tallies(), Optional.of(certificate)));
    }

    Map<String, Object> of(Glance glance) {
        var telling = glance.telling();
        var certificate = glance.certificate();
        return new Model()
                .with("telling", String.valueOf(telling.id()))
                .with("occasion", words.name("hearback.occasion.", telling.occasion()))
                .with("version", telling.words().version())
                .with("state", words.name("hearback.telling.state.", telling.state()))
                .with("lozenge", TellingView.lozenge(telling.state()))
                .with("change", change(telling))
                .with("lines", lines(glance))
                .with("contributors", certificate.map(CertificateView::contributors).orElse(null))
                .with("reasons", certificate.map(CertificateView::reasons).orElse(List.of()))
                .with("off", certificate.map(this::off).orElse(null))
                .with("plannedAt", desk.times().of(telling.plannedAt()))
                .asMap();
    }

    private static String contributors(Certificate certificate) {
        return String.valueOf(certificate.contributors());
    }

    /** How the lines are called, in their order. */
    List<String> names() {
        return Arrays.stream(Tally.values()).map(this::name).toList();
    }

    /** All of them, a row each. */
    String csv(List<Glance> all) {
        var head = new ArrayList<String>();
        for (var name : List.of("change", "occasion", "version", "state", "contributors"))
            head.add(words.get("hearback.certificate.column." + name));
        head.addAll(names());
        head.add(words.get("hearback.certificate.column.addsup"));
        var csv = new Csv(head);
        all.forEach(glance -> csv.row(cells(glance)));
        return csv.text();
    }

    /** Who is in which line of one certificate, a row for each contributor. */
    String csv(Certificate certificate) {
        var head =
                List.of("who", "line", "route", "why", "ended").stream()
                        .map(name -> words.get("hearback.certificate.column." + name))
                        .toList();
        var csv = new Csv(head);
        var people = certificate.rows().stream().map(Certificate.Row::leader).toList();
        var rows = new NoticeRows(desk, people);
        certificate.rows().forEach(row -> csv.row(cells(row, rows)));
        return csv.text();
    }

    private List<?> cells(Glance glance) {
        var telling = glance.telling();
        var certificate = glance.certificate();
        var cells = new ArrayList<Object>();
        cells.add(change(telling));
        cells.add(words.name("hearback.occasion.", telling.occasion()));
        cells.add(telling.words().version());
        cells.add(words.name("hearback.telling.state.", telling.state()));
        cells.add(certificate.<Object>map(Certificate::contributors).orElse(""));
        for (var tally : Tally.values()) cells.add(glance.count(tally));
        cells.add(certificate.map(Certificate::addsUp).map(this::yesOrNo).orElse(""));
        return cells;
    }

    private String yesOrNo(boolean yes) {
        return words.get("hearback.certificate." + (yes ? "yes" : "no"));
    }

    private List<?> cells(Certificate.Row row, NoticeRows rows) {
        var tally = row.tally();
        var notice = row.notice();
        var line = tally == null ? words.get("hearback.certificate.missing") : name(tally);
        if (notice == null) return List.of(rows.who(row.leader()), line, "", "", "");
        return List.of(
                rows.who(row.leader()),
                line,
                rows.route(notice.letter()),
                notice.why(),
                Objects.requireNonNullElse(notice.endedAt(), ""));
    }

    private String change(Telling telling) {
        return desk.loops()
                .loops()
                .current(telling.changeId())
                .map(Loop::change)
                .map(change -> change.key())
                .orElse("");
    }

    private List<Map<String, Object>> lines(Glance glance) {
        return Arrays.stream(Tally.values())
                .map(
                        tally ->
                                Map.<String, Object>of(
                                        "label", name(tally),
                                        "count", String.valueOf(glance.count(tally)),
                                        "isNone", glance.count(tally) == 0))
                .toList();
    }

    private static List<Map<String, Object>> reasons(Certificate certificate) {
        return certificate.reasons().entrySet().stream()
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "why", it.getKey(), "count", String.valueOf(it.getValue())))
                .toList();
    }

    /** What is wrong with the sum; null where it is right. */
    private @Nullable String off(Certificate certificate) {
        if (certificate.addsUp()) return null;
        return words.count("hearback.certificate.off", certificate.missing().size());
    }

    private String name(Tally tally) {
        return words.name("hearback.certificate.line.", tally);
    }
}
