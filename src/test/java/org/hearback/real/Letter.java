package org.hearback.real;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeUtility;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A mail as its reader has it.
 *
 * @param headers by name in any case, each as often as it stands there
 * @param type how its parts belong together, without parameters
 * @param parts each with its type, in their order
 */
record Letter(TreeMap<String, List<String>> headers, String type, List<Part> parts) {

    /**
     * @param type without parameters, such as {@code text/plain}
     */
    record Part(String type, String text) {}

    static Letter of(Message message) throws MessagingException, IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : Collections.list(message.getAllHeaders()))
            headers.computeIfAbsent(header.getName(), none -> new ArrayList<>())
                    .add(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        return new Letter(headers, plain(message.getContentType()), parts(message));
    }

    private static List<Part> parts(Message message) throws MessagingException, IOException {
        if (!(message.getContent() instanceof Multipart all))
            return List.of(new Part(plain(message.getContentType()), text(message.getContent())));
        var parts = new ArrayList<Part>();
        for (var i = 0; i < all.getCount(); i++) parts.add(part(all.getBodyPart(i)));
        return parts;
    }

    private static Part part(BodyPart part) throws MessagingException, IOException {
        return new Part(plain(part.getContentType()), text(part.getContent()));
    }

    /** Lines end as Java ends them. */
    private static String text(Object content) {
        return content.toString().replace("\r\n", "\n");
    }

    private static String plain(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The one header of that name. */
    String header(String name) {
        var all = headers.getOrDefault(name, List.of());
        if (all.size() != 1) throw new AssertionError(name + " stands there as " + all);
        return all.getFirst();
    }

    String subject() {
        return headers.containsKey("Subject") ? header("Subject") : "";
    }

    /** Everybody whom it names as a reader. */
    List<String> recipients() {
        return Stream.of("To", "Cc", "Bcc")
                .flatMap(name -> headers.getOrDefault(name, List.of()).stream())
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .toList();
    }

    /** The text of the part of that type. */
    String text(String partType) {
        return parts.stream()
                .filter(part -> part.type().equals(partType))
                .map(Part::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + partType + " in " + parts));
    }
}
