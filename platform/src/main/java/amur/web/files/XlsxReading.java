package amur.web.files;

import amur.web.files.TableFile.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of a workbook (ECMA-376) as rows of text. Parsed here because the usual libraries trust the file: a cell
 * that says it stands in column ZZZZZZ makes them ask for memory by the gigabyte. Nothing outside the file is ever opened, no document
 * type is read, and what the ZIP unfolds to is counted while it unfolds.
 */
final class XlsxReading {
    private static final long MAX_UNFOLDED = 200L << 20;
    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_CELLS = 3_000_000;
    private static final XMLInputFactory XML = factory();

    private final Map<String, byte[]> parts = new HashMap<>();

    XlsxReading(byte[] file) {
        unfold(file);
    }

    static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    List<Row> rows() {
        if (!parts.containsKey("xl/workbook.xml")) {
            throw new UnreadableTable(TableFault.NO_TABLE);
        }
        try {
            SheetPart sheet = sheet();
            return new SheetReading(sharedStrings(), new CellDates(part("xl/styles.xml"), sheet.since1904()), MAX_CELLS)
                    .rows(reader(required(sheet.part())));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableTable(TableFault.MALFORMED);
        }
    }

    /** Through a file of its own for a moment: only a ZIP read by its directory is read as the programs that wrote it meant. */
    private void unfold(byte[] file) {
        if (!hasDirectory(file)) {
            throw new UnreadableTable(TableFault.TRUNCATED);
        }
        try {
            Path copy = Files.createTempFile("amur", ".xlsx");
            try {
                Files.write(copy, file);
                unfold(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableTable(TableFault.MALFORMED);
        } catch (EOFException e) {
            throw new UnreadableTable(TableFault.TRUNCATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unfold(Path file) throws IOException {
        long unfolded = 0;
        var buffer = new byte[16_384];
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw new UnreadableTable(TableFault.TOO_LARGE);
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                if (!name.startsWith("xl/") || !(name.endsWith(".xml") || name.endsWith(".rels"))) {
                    continue; // pictures, macros
                }
                var part = new ByteArrayOutputStream();
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unfolded += read;
                        if (unfolded > MAX_UNFOLDED) {
                            throw new UnreadableTable(TableFault.TOO_LARGE);
                        }
                        part.write(buffer, 0, read);
                    }
                }
                parts.put(name, part.toByteArray());
            }
        }
    }

    /** A whole ZIP ends with its directory; one that was cut does not. */
    private static boolean hasDirectory(byte[] file) {
        for (int i = file.length - 22; i >= Math.max(0, file.length - 22 - 65_535); i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private record SheetPart(String part, boolean since1904) {}

    /** The part of the first sheet that is not hidden. */
    private SheetPart sheet() throws XMLStreamException {
        String id = null;
        boolean since1904 = false;
        XMLStreamReader workbook = reader(required("xl/workbook.xml"));
        while (workbook.hasNext()) {
            if (workbook.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (workbook.getLocalName().equals("workbookPr")) {
                String date1904 = attribute(workbook, "date1904");
                since1904 = "1".equals(date1904) || "true".equals(date1904);
            } else if (workbook.getLocalName().equals("sheet") && id == null) {
                String state = attribute(workbook, "state");
                id = state == null || state.equals("visible") ? attribute(workbook, "id") : null;
            }
        }
        XMLStreamReader relations = reader(required("xl/_rels/workbook.xml.rels"));
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && id != null
                    && id.equals(attribute(relations, "Id"))) {
                String target = String.valueOf(attribute(relations, "Target")).toLowerCase(Locale.ROOT);
                return new SheetPart(target.startsWith("/") ? target.substring(1) : "xl/" + target, since1904);
            }
        }
        throw new UnreadableTable(TableFault.EMPTY);
    }

    private List<String> sharedStrings() throws XMLStreamException {
        byte[] part = part("xl/sharedstrings.xml");
        var strings = new ArrayList<String>();
        if (part == null) {
            return strings;
        }
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(SheetReading.richText(xml, "si"));
            }
        }
        return strings;
    }

    private byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    private byte[] required(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new UnreadableTable(TableFault.MALFORMED);
        }
        return part;
    }

    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
