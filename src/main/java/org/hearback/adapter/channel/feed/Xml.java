package org.hearback.adapter.channel.feed;

import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import java.util.List;
import java.util.Optional;

/** Finds children by their local names: feeds use all sorts of namespaces for the same. */
final class Xml {
    private Xml() {}

    static Optional<Element> child(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst();
    }

    static List<Element> children(Element parent, String name) {
        return parent.getChildren().stream().filter(child -> child.getName().equals(name)).toList();
    }

    /** The first child's text; empty where there is none or it is blank. */
    static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(Element::getTextTrim).filter(text -> !text.isEmpty());
    }

    /** The element as it would be written. */
    static String asText(Element element) {
        return new XMLOutputter(Format.getRawFormat()).outputString(element);
    }
}
