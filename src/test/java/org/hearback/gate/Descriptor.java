package org.hearback.gate;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * What an XML file that the host reads names: classes, texts, resources. Made for {@code
 * atlassian-plugin.xml} and the files in {@code META-INF/spring}.
 *
 * @param file for messages
 */
record Descriptor(Path file, Document xml) {
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "interface");
    private static final Set<String> CLASS_ELEMENTS =
            Set.of("entity", "upgradeTask", "function-class", "condition-class", "validator-class");
    private static final Set<String> TEXT_ATTRIBUTES =
            Set.of("i18n-name-key", "i18n-description-key");
    private static final Set<String> TEXT_ELEMENTS = Set.of("label", "tooltip", "description");

    /** The plugin's own descriptor. */
    static Descriptor ofPlugin() {
        return read(Path.of("atlassian-plugin.xml"));
    }

    /** The plugin's Spring files, in order of their names. */
    static List<Descriptor> ofSpring() {
        try (var files = Files.list(Path.of("resources/META-INF/spring"))) {
            return files.sorted(Comparator.naturalOrder()).map(Descriptor::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Descriptor read(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Descriptor(file, factory.newDocumentBuilder().parse(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " is no XML", e);
        }
    }

    /** Every class and interface that the host is to load, ours and others'. */
    Stream<String> classes() {
        var inAttributes =
                attributes()
                        .filter(found -> CLASS_ATTRIBUTES.contains(found.getName()))
                        .map(Attr::getValue);
        var inElements =
                elements()
                        .filter(found -> CLASS_ELEMENTS.contains(found.getTagName()))
                        .map(Descriptor::text);
        return Stream.concat(inAttributes, inElements).distinct();
    }

    /** Every i18n key. */
    Stream<String> texts() {
        var ofModules =
                attributes()
                        .filter(found -> TEXT_ATTRIBUTES.contains(found.getName()))
                        .map(Attr::getValue);
        var ofElements =
                elements()
                        .filter(
                                found ->
                                        TEXT_ELEMENTS.contains(found.getTagName())
                                                && found.hasAttribute("key"))
                        .map(found -> found.getAttribute("key"));
        return Stream.concat(ofModules, ofElements).distinct();
    }

    /** Every resource element. */
    Stream<Element> resources() {
        return elements().filter(found -> found.getTagName().equals("resource"));
    }

    /** The text of every element of that name. */
    Stream<String> texts(String element) {
        return elements().filter(found -> found.getTagName().equals(element)).map(Descriptor::text);
    }

    /** The keys of all modules: the children of the root that have one. */
    List<String> moduleKeys() {
        return elements()
                .filter(
                        found ->
                                found.getParentNode().equals(xml.getDocumentElement())
                                        && found.hasAttribute("key"))
                .map(found -> found.getAttribute("key"))
                .toList();
    }

    private Stream<Element> elements() {
        var all = xml.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }

    private Stream<Attr> attributes() {
        return elements()
                .flatMap(
                        found -> {
                            var map = found.getAttributes();
                            return IntStream.range(0, map.getLength())
                                    .<Node>mapToObj(map::item)
                                    .map(Attr.class::cast);
                        });
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
