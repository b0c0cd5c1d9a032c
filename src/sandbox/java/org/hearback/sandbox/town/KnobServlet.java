package org.hearback.sandbox.town;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.town.Knobs.Fault;
import org.hearback.sandbox.town.Knobs.Habit;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page on which the town is told to misbehave. A program posts the same form: {@code limit=3},
 * {@code where=POST /api/v1/statuses}, {@code twice=on}, {@code pagesize=5}, {@code reset=on}.
 */
final class KnobServlet extends HttpServlet {
    private final transient Town town;
    private final transient Knobs knobs;

    KnobServlet(Town town, Knobs knobs) {
        this.town = town;
        this.knobs = knobs;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var faults = Stream.of(Fault.values()).map(this::row).collect(Collectors.joining());
        var habits = Stream.of(Habit.values()).map(this::row).collect(Collectors.joining());
        var size = knobs.pageSize() == Integer.MAX_VALUE ? "" : knobs.pageSize();
        var body =
                """
                <h1>How the town misbehaves</h1>
                <form method="post" class="card knobs">
                <fieldset><legend>The next calls go wrong</legend>%s
                <p><label for="where">Only calls that contain</label>
                <input id="where" name="where" placeholder="POST /api/v1/statuses"></p></fieldset>
                <fieldset><legend>From now on</legend>%s
                <p><label for="pagesize">Longest page</label>
                <input id="pagesize" name="pagesize" type="number" min="1" value="%s"></p></fieldset>
                <p><button>Set</button> <button name="reset" value="on">Everything works again</button></p>
                </form>
                """
                        .formatted(faults, habits, size);
        Layout.write(response, town.base(), "Knobs", Optional.empty(), body);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (request.getParameter("reset") != null) knobs.reset();
            else turn(request);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", town.base() + "/knobs");
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
        }
    }

    private void turn(HttpServletRequest request) {
        var where = Optional.ofNullable(request.getParameter("where")).orElse("");
        for (var fault : Fault.values()) {
            var calls = request.getParameter(key(fault));
            if (calls != null && !calls.isBlank())
                knobs.failNext(Integer.parseInt(calls), fault, where);
        }
        for (var habit : Habit.values()) knobs.set(habit, request.getParameter(key(habit)) != null);
        var size = request.getParameter("pagesize");
        knobs.pageSize(size == null || size.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(size));
    }

    private String row(Fault fault) {
        return """
        <p><input id="%1$s" name="%1$s" type="number" min="0" value="%2$d"> <label for="%1$s">%3$s</label></p>
        """
                .formatted(key(fault), knobs.left(fault), fault.label());
    }

    private String row(Habit habit) {
        return """
        <p><label><input type="checkbox" name="%1$s"%2$s> %3$s</label></p>
        """
                .formatted(key(habit), knobs.has(habit) ? " checked" : "", habit.label());
    }

    private static String key(Enum<?> knob) {
        return knob.name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
