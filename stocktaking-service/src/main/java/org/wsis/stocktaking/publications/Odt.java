package org.wsis.stocktaking.publications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.wsis.referencedata.Language;

/// A text document in OpenDocument format (ISO/IEC 26300), as word processors open it: headings, paragraphs and
/// tables in one language, from right to left where it is written so.
///
/// Written by hand because the format is small here and the libraries for it bring a few megabytes of what we do
/// not need; the tests check the result with the validator of the ODF Toolkit.
final class Odt {

    /// Its media type.
    static final String TYPE = "application/vnd.oasis.opendocument.text";

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private final Language language;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String title;
    private int tables;

    private Odt(Language language, String title) throws XMLStreamException {
        this.language = language;
        this.title = title;
        this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        begin(xml, "document-content");
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:text");
    }

    /// An empty document.
    static Odt in(Language language, String title) {
        try {
            var document = new Odt(language, title);
            document.line("text:p", "Title", title);
            return document;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// @param level 1 to 3
    Odt heading(int level, String words) {
        try {
            xml.writeStartElement("text:h");
            xml.writeAttribute("text:style-name", "Heading_20_" + level);
            xml.writeAttribute("text:outline-level", Integer.toString(level));
            xml.writeCharacters(clean(words));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Odt paragraph(String words) {
        try {
            line("text:p", "Text_20_body", words);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// @param heads one a column
    /// @param rows each with as many cells; figures stand in the last columns
    Odt table(List<String> heads, List<List<String>> rows) {
        try {
            xml.writeStartElement("table:table");
            xml.writeAttribute("table:name", "Table" + ++tables);
            xml.writeStartElement("table:table-column");
            xml.writeAttribute("table:number-columns-repeated", Integer.toString(heads.size()));
            xml.writeEndElement();
            xml.writeStartElement("table:table-header-rows");
            row(heads, "Table_20_Heading");
            xml.writeEndElement();
            for (var row : rows) {
                row(row, "Table_20_Contents");
            }
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void row(List<String> cells, String style) throws XMLStreamException {
        xml.writeStartElement("table:table-row");
        for (var cell : cells) {
            xml.writeStartElement("table:table-cell");
            xml.writeAttribute("office:value-type", "string");
            line("text:p", style, cell);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void line(String element, String style, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("text:style-name", style);
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
    }

    /// The document as a file.
    byte[] toFile() {
        try {
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            var file = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
                // First and not compressed, so that the file is recognised by its beginning.
                stored(zip, "mimetype", TYPE);
                packed(zip, "content.xml", text.toString());
                packed(zip, "styles.xml", styles());
                packed(zip, "meta.xml", meta());
                packed(zip, "META-INF/manifest.xml", manifest());
            }
            return file.toByteArray();
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String styles() throws XMLStreamException {
        var styles = new StringWriter();
        var out = XMLOutputFactory.newInstance().createXMLStreamWriter(styles);
        begin(out, "document-styles");
        out.writeStartElement("office:styles");
        out.writeStartElement("style:default-style");
        out.writeAttribute("style:family", "paragraph");
        out.writeStartElement("style:paragraph-properties");
        out.writeAttribute("style:writing-mode", isRightToLeft() ? "rl-tb" : "lr-tb");
        out.writeEndElement();
        out.writeStartElement("style:text-properties");
        out.writeAttribute("fo:language", language.code());
        out.writeAttribute("fo:font-size", "11pt");
        out.writeEndElement();
        out.writeEndElement();
        style(out, "Standard", "Standard", "11pt", false);
        style(out, "Title", "Standard", "24pt", true);
        style(out, "Heading_20_1", "Standard", "18pt", true);
        style(out, "Heading_20_2", "Standard", "14pt", true);
        style(out, "Heading_20_3", "Standard", "12pt", true);
        style(out, "Text_20_body", "Standard", "11pt", false);
        style(out, "Table_20_Heading", "Standard", "10pt", true);
        style(out, "Table_20_Contents", "Standard", "10pt", false);
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
        return styles.toString();
    }

    private void style(XMLStreamWriter out, String name, String parent, String size, boolean bold)
            throws XMLStreamException {
        out.writeStartElement("style:style");
        out.writeAttribute("style:name", name);
        out.writeAttribute("style:family", "paragraph");
        if (!name.equals(parent)) {
            out.writeAttribute("style:parent-style-name", parent);
        }
        out.writeStartElement("style:paragraph-properties");
        out.writeAttribute("style:writing-mode", isRightToLeft() ? "rl-tb" : "lr-tb");
        out.writeAttribute("fo:margin-bottom", "0.2cm");
        out.writeEndElement();
        out.writeStartElement("style:text-properties");
        out.writeAttribute("fo:font-size", size);
        if (bold) {
            out.writeAttribute("fo:font-weight", "bold");
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private String meta() throws XMLStreamException {
        var meta = new StringWriter();
        var out = XMLOutputFactory.newInstance().createXMLStreamWriter(meta);
        begin(out, "document-meta");
        out.writeStartElement("office:meta");
        out.writeStartElement("dc:title");
        out.writeCharacters(clean(title));
        out.writeEndElement();
        out.writeStartElement("dc:language");
        out.writeCharacters(language.bcp47());
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
        return meta.toString();
    }

    private static String manifest() throws XMLStreamException {
        var manifest = new StringWriter();
        var out = XMLOutputFactory.newInstance().createXMLStreamWriter(manifest);
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("manifest:manifest");
        out.writeAttribute("xmlns:manifest", MANIFEST);
        out.writeAttribute("manifest:version", "1.3");
        file(out, "/", TYPE);
        file(out, "content.xml", "text/xml");
        file(out, "styles.xml", "text/xml");
        file(out, "meta.xml", "text/xml");
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
        return manifest.toString();
    }

    private static void file(XMLStreamWriter out, String path, String type) throws XMLStreamException {
        out.writeStartElement("manifest:file-entry");
        out.writeAttribute("manifest:full-path", path);
        out.writeAttribute("manifest:media-type", type);
        if (path.equals("/")) {
            out.writeAttribute("manifest:version", "1.3");
        }
        out.writeEndElement();
    }

    private static void begin(XMLStreamWriter out, String root) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("office:" + root);
        out.writeAttribute("xmlns:office", OFFICE);
        out.writeAttribute("xmlns:style", STYLE);
        out.writeAttribute("xmlns:text", TEXT);
        out.writeAttribute("xmlns:table", TABLE);
        out.writeAttribute("xmlns:fo", FO);
        out.writeAttribute("xmlns:dc", DC);
        out.writeAttribute("office:version", "1.3");
    }

    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void packed(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// XML has no way to write most control characters; people paste them.
    private static String clean(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private boolean isRightToLeft() {
        return language.dir().equals("rtl");
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("a document in memory can always be written", e);
    }
}
