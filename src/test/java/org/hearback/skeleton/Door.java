package org.hearback.skeleton;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A method of REST, or a page, and how each who stands before it fares.
 *
 * @param path as the resource or the descriptor has it; a page's begins with a slash
 * @param expected in the order of {@link Passer}: a status, or {@code -} for the page where people
 *     log in
 * @param fields what is sent to it
 * @param before what a linker does before each try
 */
record Door(
        String method,
        String path,
        String expected,
        Map<String, Object> fields,
        List<Door> before) {
    static final String PAGES = "/plugins/servlet";

    private static final String REST = "/rest/hearback/1.0/";

    static Door get(String path, String expected) {
        return new Door("GET", path, expected, Map.of(), List.of());
    }

    static Door post(String path, String expected) {
        return new Door("POST", path, expected, Map.of(), List.of());
    }

    Door with(Map<String, Object> sent) {
        return new Door(method, path, expected, sent, before);
    }

    Door after(Door... others) {
        return new Door(method, path, expected, fields, List.of(others));
    }

    boolean isRest() {
        return !path.startsWith("/");
    }

    /** What is to be expected. */
    Map<Passer, String> ends() {
        var all = List.of(expected.split(" ", -1)).iterator();
        var ends = new EnumMap<Passer, String>(Passer.class);
        for (var role : Passer.values()) ends.put(role, all.next());
        return ends;
    }

    /**
     * What happens when each of them tries it.
     *
     * @param names values of what stands in braces, in paths and fields
     * @param rest waits until what came before has had its effects
     */
    Map<Passer, String> tried(
            Map<Passer, JiraClient> callers, Map<String, String> names, Runnable rest) {
        var ends = new EnumMap<Passer, String>(Passer.class);
        callers.forEach(
                (role, jira) -> {
                    for (var door : before) {
                        rest.run();
                        door.tried(callers.get(Passer.LINKER), names);
                        rest.run();
                    }
                    ends.put(role, end(tried(jira, names)));
                });
        return ends;
    }

    private JiraClient.Reply tried(JiraClient jira, Map<String, String> names) {
        var address = filled(isRest() ? REST + path : PAGES + path, names);
        if (method.equals("GET")) return jira.get(address);
        var sent = filled(fields, names);
        if (isRest()) return jira.json(method, address, sent);
        var form = new HashMap<>(Map.of("atl_token", token(jira)));
        sent.forEach((name, value) -> form.put(name, String.valueOf(value)));
        return jira.form(address, form);
    }

    /** The fields with the values of what stands in braces; what is a number is sent as one. */
    static Map<String, Object> filled(Map<String, Object> fields, Map<String, String> names) {
        var filled = new HashMap<String, Object>();
        fields.forEach((name, value) -> filled.put(name, filled(value, names)));
        return filled;
    }

    private static Object filled(Object value, Map<String, String> names) {
        var filled = names.get(value);
        if (filled == null) return value;
        return filled.matches("\\d{1,9}") ? Integer.valueOf(filled) : filled;
    }

    private static String filled(String path, Map<String, String> names) {
        var filled = path;
        for (var name : names.entrySet()) filled = filled.replace(name.getKey(), name.getValue());
        return filled;
    }

    /** Everybody has a token of their own: it must not open what their rights do not. */
    private static String token(JiraClient jira) {
        if (jira.token().isEmpty()) jira.get(PAGES + "/hearback/super-users");
        return jira.token();
    }

    private static String end(JiraClient.Reply reply) {
        return reply.at().getPath().endsWith("/login.jsp") ? "-" : String.valueOf(reply.status());
    }

    @Override
    public String toString() {
        return method + " " + path + (fields.isEmpty() ? "" : " " + fields);
    }
}
