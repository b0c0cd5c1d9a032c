package org.hearback.sandbox.osgi;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Reads which services a Spring file of a plugin cannot do without. */
final class ServiceReferences {
    private static final String BLUEPRINT =
            "http://www.eclipse.org/gemini/blueprint/schema/blueprint";

    private ServiceReferences() {}

    /** The interfaces of the mandatory {@code <osgi:reference>}s of one file. */
    static List<String> mandatory(URL springFile) {
        var found = new ArrayList<String>();
        try (var in = springFile.openStream()) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var nodes =
                    factory.newDocumentBuilder()
                            .parse(in)
                            .getElementsByTagNameNS(BLUEPRINT, "reference");
            for (int i = 0; i < nodes.getLength(); i++) {
                if (nodes.item(i) instanceof Element reference && isMandatory(reference)) {
                    found.add(reference.getAttribute("interface"));
                }
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + springFile, e);
        }
        return found;
    }

    private static boolean isMandatory(Element reference) {
        return !reference.getAttribute("availability").equals("optional");
    }
}
