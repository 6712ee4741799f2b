package amur.web.files;

import static amur.web.files.XlsxReading.attribute;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Tells numbers from dates: in a sheet a date is a count of days, and only the cell's format says that it is one. */
final class CellDates {
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> patterns = new HashMap<>();
    private final LocalDate dayZero;

    CellDates(byte @Nullable [] styles, boolean since1904) throws XMLStreamException {
        dayZero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        if (styles == null) {
            return;
        }
        XMLStreamReader xml = XlsxReading.reader(styles);
        boolean ofCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        patterns.put(number(attribute(xml, "numFmtId")), String.valueOf(attribute(xml, "formatCode")));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            formats.add(number(attribute(xml, "numFmtId")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
    }

    /** The date, in ISO form, if the cell's format makes the number one. */
    Optional<String> date(@Nullable String style, String raw) {
        int index = style == null ? 0 : number(style);
        if (index < 0 || index >= formats.size() || !isDate(formats.get(index))) {
            return Optional.empty();
        }
        double days;
        try {
            days = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (!(days >= 0 && days < 2_958_466)) { // the end of the year 9999
            return Optional.empty();
        }
        LocalDateTime at = dayZero.atStartOfDay().plusMinutes(Math.round(days * 24 * 60));
        if (days < 1) {
            return Optional.of(at.toLocalTime().toString());
        }
        return Optional.of(
                at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : WITH_TIME.format(at));
    }

    private boolean isDate(int format) {
        String pattern = patterns.get(format);
        if (pattern == null) {
            return format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 58;
        }
        String bare = pattern.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.chars().anyMatch(c -> "yYdDhH".indexOf(c) >= 0) || bare.contains("mm:ss");
    }

    private static int number(@Nullable String digits) {
        try {
            return digits == null ? -1 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
