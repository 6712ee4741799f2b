package amur.web.files;

import static amur.web.files.XlsxReading.attribute;

import amur.web.files.TableFile.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet as people see them: texts, plain numbers, ISO dates, the last result of a formula. */
final class SheetReading {
    private final List<String> shared;
    private final CellDates dates;
    private final int maxCells;
    private final List<Row> rows = new ArrayList<>();
    private int cellCount;

    SheetReading(List<String> shared, CellDates dates, int maxCells) {
        this.shared = shared;
        this.dates = dates;
        this.maxCells = maxCells;
    }

    List<Row> rows(XMLStreamReader xml) throws XMLStreamException {
        int last = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String given = attribute(xml, "r");
                int number = given == null ? last + 1 : Integer.parseInt(given);
                last = number;
                Row row = new Row(number, cells(xml, number));
                if (row.isBlank()) {
                    continue; // formatted, but empty: sheets have them by the million
                }
                rows.add(row);
                if (rows.size() > TableReader.MAX_ROWS) {
                    throw new UnreadableTable(TableFault.TOO_MANY_ROWS);
                }
            }
        }
        return rows;
    }

    private List<String> cells(XMLStreamReader xml, int number) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int next = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(attribute(xml, "r"), next);
                next = column + 1;
                String text = cell(xml);
                if (text.isEmpty()) {
                    continue;
                }
                if (column >= TableReader.MAX_COLUMNS) {
                    throw new UnreadableTable(TableFault.TOO_MANY_COLUMNS, number);
                }
                if (text.length() > TableReader.MAX_CELL) {
                    throw new UnreadableTable(TableFault.CELL_TOO_LONG, number);
                }
                while (cells.size() <= column) {
                    cells.add("");
                    if (++cellCount > maxCells) {
                        throw new UnreadableTable(TableFault.TOO_LARGE);
                    }
                }
                cells.set(column, text);
            }
        }
        return cells;
    }

    /** Reads to the end of the cell. */
    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        String text = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return text;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> text = value(type, style, xml.getElementText());
                    case "is" -> text = richText(xml, "is");
                    default -> {}
                }
            }
        }
        return text;
    }

    private String value(@Nullable String type, @Nullable String style, String raw) {
        return switch (type == null ? "n" : type) {
            case "s" -> {
                int index = Integer.parseInt(raw.strip());
                if (index < 0 || index >= shared.size()) {
                    throw new UnreadableTable(TableFault.MALFORMED);
                }
                yield shared.get(index);
            }
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> raw.isBlank() ? "" : dates.date(style, raw).orElseGet(() -> plain(raw.strip()));
            default -> raw;
        };
    }

    /** 7.70708E9 as the digits people typed: 7707083893. */
    private static String plain(String raw) {
        if (raw.length() > 40) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            // 1E999999999 is a number of nine characters and of a gigabyte
            if (Math.abs((long) number.scale()) > 40) {
                return raw;
            }
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** The text of runs, without the reading aids that East Asian texts may carry. */
    static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        int aids = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    aids++;
                } else if (xml.getLocalName().equals("t")) {
                    String run = xml.getElementText();
                    if (aids == 0) {
                        text.append(run);
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    aids--;
                } else if (xml.getLocalName().equals(end)) {
                    break;
                }
            }
        }
        return text.toString().replace("_x000D_", "").replace("\r\n", "\n");
    }

    /** From 0; a cell without an address stands behind the one before. Columns beyond any sheet are one too many, not a number. */
    private static int column(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
            if (column > 1 << 20) {
                break;
            }
        }
        return column == 0 ? next : column - 1;
    }
}
