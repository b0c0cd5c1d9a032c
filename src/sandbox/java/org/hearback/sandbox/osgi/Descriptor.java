package org.hearback.sandbox.osgi;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** A plugin's {@code atlassian-plugin.xml}. */
public final class Descriptor {
    private final Element root;

    private Descriptor(Element root) {
        this.root = root;
    }

    static Descriptor read(URL file) {
        try (var in = file.openStream()) {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Descriptor(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    public String pluginKey() {
        return root.getAttribute("key");
    }

    /** The modules of one type, for example {@code web-panel}, in the order of the file. */
    public List<Element> modules(String type) {
        return children(root, type);
    }

    /** The child elements with this name. */
    public static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The text of the first child element with this name; empty if there is none. */
    public static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    /** The {@code <param name=..>} children; a value stands in an attribute or as text. */
    public static Map<String, String> parameters(Element parent) {
        var parameters = new TreeMap<String, String>();
        for (var parameter : children(parent, "param")) {
            var value =
                    parameter.hasAttribute("value")
                            ? parameter.getAttribute("value")
                            : parameter.getTextContent().strip();
            parameters.put(parameter.getAttribute("name"), value);
        }
        return parameters;
    }
}
