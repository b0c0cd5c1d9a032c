package org.hearback.adapter.page;

import org.hearback.certificate.Certificate;
import org.hearback.certificate.CertificateService.Certified;
import org.hearback.loop.Loop;
import org.hearback.notice.NoticeState.Tally;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Certificates as pages and tables to keep show them. */
final class CertificateView {
    private final PageDesk desk;
    private final Words words;

    CertificateView(PageDesk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    Map<String, Object> of(Certified certified) {
        var telling = certified.telling();
        var certificate = certified.certificate();
        return new Model()
                .with("telling", String.valueOf(telling.id()))
                .with("occasion", words.name("hearback.occasion.", telling.occasion()))
                .with("version", telling.words().version())
                .with("state", words.name("hearback.telling.state.", telling.state()))
                .with("lozenge", TellingView.lozenge(telling.state()))
                .with("change", change(certified))
                .with("contributors", String.valueOf(certificate.contributors()))
                .with("lines", lines(certificate))
                .with("reasons", reasons(certificate))
                .with("sum", words.get("hearback.certificate.sum"))
                .with("off", off(certificate))
                .with("plannedAt", desk.times().of(telling.plannedAt()))
                .asMap();
    }

    /** How the lines are called, in their order. */
    List<String> names() {
        return Arrays.stream(Tally.values()).map(this::name).toList();
    }

    /** All of them, a row each. */
    String csv(List<Certified> all) {
        var head = new ArrayList<String>();
        for (var name : List.of("change", "occasion", "version", "state", "contributors"))
            head.add(words.get("hearback.certificate.column." + name));
        head.addAll(names());
        head.add(words.get("hearback.certificate.column.addsup"));
        var csv = new Csv(head);
        all.forEach(certified -> csv.row(cells(certified)));
        return csv.text();
    }

    /** Who is in which line of one certificate, a row for each contributor. */
    String csv(Certificate certificate) {
        var head =
                List.of("who", "line", "route", "why", "ended").stream()
                        .map(name -> words.get("hearback.certificate.column." + name))
                        .toList();
        var csv = new Csv(head);
        var rows = new NoticeRows(desk);
        certificate.rows().forEach(row -> csv.row(cells(row, rows)));
        return csv.text();
    }

    private List<?> cells(Certified certified) {
        var telling = certified.telling();
        var certificate = certified.certificate();
        var cells = new ArrayList<Object>();
        cells.add(change(certified));
        cells.add(words.name("hearback.occasion.", telling.occasion()));
        cells.add(telling.words().version());
        cells.add(words.name("hearback.telling.state.", telling.state()));
        cells.add(certificate.contributors());
        for (var tally : Tally.values()) cells.add(certificate.count(tally));
        cells.add(words.get("hearback.certificate." + (certificate.addsUp() ? "yes" : "no")));
        return cells;
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

    private String change(Certified certified) {
        return desk.loops()
                .loops()
                .current(certified.telling().changeId())
                .map(Loop::change)
                .map(change -> change.key())
                .orElse("");
    }

    private List<Map<String, Object>> lines(Certificate certificate) {
        return Arrays.stream(Tally.values())
                .map(
                        tally ->
                                Map.<String, Object>of(
                                        "label", name(tally),
                                        "count", String.valueOf(certificate.count(tally)),
                                        "isNone", certificate.count(tally) == 0))
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
