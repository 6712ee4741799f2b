package amur.meetings.pdf;

import amur.meetings.Agenda;
import amur.meetings.LanguagePair;
import amur.regions.Regions;
import amur.shared.Language;
import amur.web.Words;
import amur.web.ZoneName;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** Prints an {@link Agenda} of a company, a person or an interpreter in one language. */
@Component
public class AgendaPaper {
    private static final Color INK = Color.BLACK;
    private static final Color QUIET = new Color(0x44, 0x44, 0x44);
    private static final Color HAIR = new Color(0xBB, 0xBB, 0xBB);
    private static final float[] COLUMNS = {13, 10, 52, 25};
    private static final float SIDE = 42;
    private static final float TOP = 62;
    private static final float BOTTOM = 52;

    private final Words words;
    private final Regions regions;
    private final Clock clock;

    AgendaPaper(Words words, Regions regions, Clock clock) {
        this.words = words;
        this.regions = regions;
        this.clock = clock;
    }

    public byte[] write(Agenda agenda, Language language) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        String edition = agenda.edition().textIn(language);
        String title = words.text(language, "meetings.pdf.title", agenda.owner(), edition);
        document.addTitle(title);
        document.addCreator("Amur");
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setPageEvent(new PaperFrame(
                edition,
                zone(agenda, language),
                words.text(language, "meetings.pdf.printed", dateTime(clock.instant(), agenda.zone(), language)),
                (page, pages) -> words.text(language, "meetings.pdf.page", page, pages)));
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        new Sheet(document, agenda, language).write();
        document.close();
        return out.toByteArray();
    }

    private String zone(Agenda agenda, Language language) {
        Instant at = agenda.entries().isEmpty()
                ? agenda.releasedAt()
                : agenda.entries().getFirst().period().start();
        return words.text(language, "meetings.pdf.zone", ZoneName.of(agenda.zone(), at, language));
    }

    private static String dateTime(Instant at, ZoneId zone, Language language) {
        var local = at.atZone(zone);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(local)
                + (language == Language.ZH ? " " : ", ")
                + DateTimeFormatter.ofPattern("HH:mm '(UTC'xxx')'").format(local);
    }

    /** One agenda being written. */
    private final class Sheet {
        private final Document document;
        private final Agenda agenda;
        private final Language language;
        private final PaperFonts fonts = PaperFonts.get();

        Sheet(Document document, Agenda agenda, Language language) {
            this.document = document;
            this.agenda = agenda;
            this.language = language;
        }

        void write() {
            head();
            List<Agenda.Entry> standing = agenda.standing();
            if (standing.isEmpty()) {
                document.add(paragraph(words.text(language, "meetings.pdf.none"), 10, false, INK, 14));
            }
            byDay(standing).forEach(this::day);
            List<Agenda.Entry> cancelled = agenda.entries().stream()
                    .filter(entry -> entry.status() == Agenda.Status.CANCELLED)
                    .toList();
            if (!cancelled.isEmpty()) {
                section(words.text(language, "meetings.pdf.cancelled"), cancelled, true);
            }
        }

        private void head() {
            document.add(paragraph(agenda.owner(), 18, true, INK, 0));
            if (!agenda.ownerLatin().isBlank() && !agenda.ownerLatin().equals(agenda.owner())) {
                document.add(paragraph(agenda.ownerLatin(), 11, false, QUIET, 1));
            }
            String release = agenda.release() == 0
                    ? words.text(language, "meetings.pdf.not_released")
                    : words.text(
                            language,
                            "meetings.pdf.release",
                            agenda.release(),
                            dateTime(agenda.releasedAt(), agenda.zone(), language));
            document.add(paragraph(words.text(language, "meetings.pdf.heading") + " · " + release, 10, false, INK, 6));
            String venue = agenda.venue().textIn(language);
            if (!venue.isBlank()) {
                document.add(paragraph(words.text(language, "meetings.pdf.venue", venue), 10, false, INK, 1));
            }
        }

        private Map<LocalDate, List<Agenda.Entry>> byDay(List<Agenda.Entry> entries) {
            return entries.stream()
                    .collect(Collectors.groupingBy(
                            entry -> LocalDate.ofInstant(entry.period().start(), agenda.zone()),
                            TreeMap::new,
                            Collectors.toList()));
        }

        private void day(LocalDate day, List<Agenda.Entry> entries) {
            String name = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(language.locale())
                    .format(day);
            section(capital(name), entries, false);
        }

        /** Russian writes its weekdays small, also at the head of a section; there it begins like a sentence. */
        private String capital(String name) {
            int first = name.codePointAt(0);
            return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
        }

        private void section(String title, List<Agenda.Entry> entries, boolean withDate) {
            var table = new PdfPTable(COLUMNS);
            table.setWidthPercentage(100);
            document.add(paragraph(" ", 10, false, INK, 0));
            table.setHeaderRows(2);
            table.setKeepTogether(entries.size() <= 3);
            PdfPCell head = cell(fonts.phrase(title, 12, true, INK));
            head.setColspan(COLUMNS.length);
            head.setBorder(Rectangle.BOTTOM);
            head.setBorderWidthBottom(1.5f);
            head.setBorderColor(INK);
            head.setPaddingBottom(5);
            table.addCell(head);
            for (String column : List.of("time", "table", "with", "interpreter")) {
                PdfPCell cell = cell(fonts.phrase(words.text(language, "meetings.pdf." + column), 8.5f, false, QUIET));
                cell.setPaddingTop(3);
                table.addCell(cell);
            }
            entries.forEach(entry -> row(table, entry, withDate));
            document.add(table);
        }

        private void row(PdfPTable table, Agenda.Entry entry, boolean withDate) {
            var hours = DateTimeFormatter.ofPattern("HH:mm");
            var start = entry.period().start().atZone(agenda.zone());
            String time = hours.format(start) + "–"
                    + hours.format(entry.period().end().atZone(agenda.zone()));
            PdfPCell when = new PdfPCell();
            styled(when);
            when.addElement(line(time, 10, true, INK));
            if (withDate) {
                when.addElement(line(
                        DateTimeFormatter.ofPattern(language == Language.ZH ? "M月d日" : "d MMMM", language.locale())
                                .format(start),
                        8.5f,
                        false,
                        QUIET));
            }
            table.addCell(when);
            PdfPCell place = new PdfPCell();
            styled(place);
            place.addElement(line(entry.table() == 0 ? "–" : Integer.toString(entry.table()), 10, true, INK));
            if (!entry.area().isBlank()) {
                place.addElement(line(entry.area(), 8.5f, false, QUIET));
            }
            table.addCell(place);
            table.addCell(parties(entry));
            PdfPCell interpreter = new PdfPCell();
            styled(interpreter);
            if (!entry.pair().isBlank()) {
                interpreter.addElement(line(entry.interpreter(), 10, false, INK));
                interpreter.addElement(line(new LanguagePair(entry.pair()).in(language), 8.5f, false, QUIET));
            }
            table.addCell(interpreter);
        }

        private PdfPCell parties(Agenda.Entry entry) {
            PdfPCell cell = new PdfPCell();
            styled(cell);
            for (Agenda.Party party : entry.parties()) {
                cell.addElement(line(party.name(), 10, true, INK));
                party.otherName().ifPresent(other -> cell.addElement(line(other, 9, false, INK)));
                String place = party.region().isEmpty()
                        ? words.text(language, party.country().key())
                        : regions.name(party.region(), language);
                cell.addElement(line(place, 8.5f, false, QUIET));
            }
            if (!entry.message().isBlank()) {
                cell.addElement(line(
                        words.text(language, "meetings.pdf.message", shortened(entry.message())), 8.5f, false, QUIET));
            }
            return cell;
        }

        /** A long message would push the rest of the day off the page; the whole of it is on the site. */
        private static String shortened(String message) {
            int most = 240;
            return message.codePointCount(0, message.length()) <= most
                    ? message
                    : message.substring(0, message.offsetByCodePoints(0, most)).strip() + "…";
        }

        private Paragraph paragraph(String text, float size, boolean heavy, Color colour, float before) {
            Paragraph paragraph = line(text, size, heavy, colour);
            paragraph.setSpacingBefore(before);
            return paragraph;
        }

        private Paragraph line(String text, float size, boolean heavy, Color colour) {
            var paragraph = new Paragraph(fonts.phrase(text, size, heavy, colour));
            paragraph.setLeading(size * 1.35f);
            paragraph.setFont(fonts.plain(size)); // of the space before it, which would be Helvetica otherwise
            return paragraph;
        }

        private PdfPCell cell(Phrase phrase) {
            var cell = new PdfPCell(phrase);
            styled(cell);
            return cell;
        }

        private void styled(PdfPCell cell) {
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderWidthBottom(0.5f);
            cell.setBorderColor(HAIR);
            cell.setPaddingLeft(0);
            cell.setPaddingRight(8);
            cell.setPaddingTop(4);
            cell.setPaddingBottom(5);
            cell.setVerticalAlignment(Element.ALIGN_TOP);
            cell.setUseAscender(false); // Chinese letters rise higher: rows keep one line all the same
        }
    }
}
