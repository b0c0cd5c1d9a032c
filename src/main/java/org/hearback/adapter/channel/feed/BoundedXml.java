package org.hearback.adapter.channel.feed;

import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/**
 * Reads XML of strangers: no document type, so no entities of any kind; bounded in depth and in
 * elements, so that neither the stack nor the heap can be filled.
 */
final class BoundedXml {
    /**
     * Feeds are some ten levels deep, with pages as XHTML in them some thirty. Newer JDKs stop at
     * 100 by themselves, older ones nowhere.
     */
    private static final int MAX_DEPTH = 80;

    /** A feed of a thousand entries has some thirty thousand. */
    private static final int MAX_ELEMENTS = 100_000;

    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    private BoundedXml() {}

    /**
     * The document.
     *
     * @throws JDOMException if it is no XML, or more of it than we read
     */
    static Document read(InputSource source) throws JDOMException, IOException {
        var builder = new SAXBuilder(new HardenedReaders());
        builder.setXMLFilter(new Bounds());
        builder.setExpandEntities(false);
        return builder.build(source);
    }

    /** The JDK's own parser, whatever other one the host has on its class path. */
    private static final class HardenedReaders implements XMLReaderJDOMFactory {
        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                var factory = SAXParserFactory.newDefaultNSInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature(APACHE + "disallow-doctype-decl", true);
                factory.setFeature(SAX + "external-general-entities", false);
                factory.setFeature(SAX + "external-parameter-entities", false);
                factory.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
                return factory.newSAXParser().getXMLReader();
            } catch (SAXException | ParserConfigurationException e) {
                throw new JDOMException("the JDK's XML parser cannot be made safe", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }

    private static final class Bounds extends XMLFilterImpl {
        private int depth;
        private int elements;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes)
                throws SAXException {
            if (++depth > MAX_DEPTH)
                throw new SAXException("it is nested more than " + MAX_DEPTH + " levels deep");
            if (++elements > MAX_ELEMENTS)
                throw new SAXException("it has more than " + MAX_ELEMENTS + " elements");
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            depth--;
            super.endElement(uri, local, name);
        }
    }
}
