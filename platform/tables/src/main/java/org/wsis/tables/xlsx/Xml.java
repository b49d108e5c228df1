package org.wsis.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.wsis.tables.TableRefusal;

/// One part of a workbook, element by element. Names are taken without their namespace, of which there are two
/// generations. A document type is refused before anything it names is looked at: no workbook has one.
final class Xml implements Closeable {

    /// The reader of the JDK, whatever else is on the class path: its defence is known.
    private static final XMLInputFactory READERS = readers();

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) {
        this.in = in;
        try {
            this.reader = READERS.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return readers;
    }

    /// Goes on to the next start of an element and gives its name, or null at the end.
    @Nullable
    String nextStart() {
        for (var event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
        }
        return null;
    }

    /// Goes on to the next start of an element inside the element of this name, or gives null at its end.
    @Nullable
    String nextStartInside(String element) {
        while (true) {
            var event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT
                            && reader.getLocalName().equals(element))) {
                return null;
            }
        }
    }

    /// The name of the element that has just started.
    String name() {
        return reader.getLocalName();
    }

    /// The value of an attribute of the element that has just started, or null.
    @Nullable
    String attribute(String name) {
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /// Adds the text of the element that has just started, and goes to its end. No more than one character beyond
    /// the longest is kept.
    void addText(StringBuilder text, int longest) {
        for (var depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    var room = longest + 1 - text.length();
                    if (room > 0) {
                        text.append(
                                reader.getTextCharacters(),
                                reader.getTextStart(),
                                Math.min(room, reader.getTextLength()));
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw broken();
                default -> {}
            }
        }
    }

    /// Goes to the end of the element that has just started.
    void skip() {
        addText(new StringBuilder(0), -1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int next() {
        try {
            var event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw TableRefusal.TABLE_BROKEN.because("A workbook does not declare a document type or entities.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    private static org.wsis.problems.Refused broken() {
        return TableRefusal.TABLE_BROKEN.because("A part of the workbook is not well-formed XML.");
    }
}
