package amur.meetings.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/**
 * What really stands in a PDF file: the numbers of its glyphs, read from the content of its pages and of the forms on them, and the
 * text they stand for by each font's own ToUnicode table. Glyph 0 is what a font draws for a sign that it lacks: an empty box.
 */
record PaperGlyphs(int pages, String text, List<String> missing, Set<String> fonts) {
    private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>");

    static PaperGlyphs read(byte[] file) throws IOException {
        var reader = new PdfReader(file);
        var text = new StringBuilder();
        var missing = new ArrayList<String>();
        var fonts = new TreeSet<String>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            PdfDictionary resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
            read(reader.getPageContent(page), resources, text, missing, fonts);
        }
        return new PaperGlyphs(reader.getNumberOfPages(), text.toString(), missing, fonts);
    }

    private static void read(
            byte[] content, PdfDictionary resources, StringBuilder text, List<String> missing, Set<String> fonts)
            throws IOException {
        var tokens = new PRTokeniser(content);
        String name = "";
        Map<Integer, String> font = Map.of();
        String fontName = "";
        while (tokens.nextToken()) {
            switch (tokens.getTokenType()) {
                case PRTokeniser.TK_NAME -> name = tokens.getStringValue();
                case PRTokeniser.TK_STRING -> {
                    byte[] codes = tokens.getStringValue().getBytes(StandardCharsets.ISO_8859_1);
                    for (int i = 0; i + 1 < codes.length; i += 2) {
                        int glyph = (codes[i] & 0xFF) << 8 | codes[i + 1] & 0xFF;
                        if (glyph == 0) {
                            missing.add(fontName + " after …" + text.substring(Math.max(0, text.length() - 20)));
                        }
                        text.append(font.getOrDefault(glyph, "\uFFFD"));
                    }
                }
                case PRTokeniser.TK_OTHER -> {
                    switch (tokens.getStringValue()) {
                        case "Tf" -> {
                            PdfDictionary chosen =
                                    resources.getAsDict(PdfName.FONT).getAsDict(new PdfName(name));
                            fontName = chosen.getAsName(PdfName.BASEFONT)
                                    .toString()
                                    .substring(1);
                            fonts.add(fontName);
                            font = unicode(chosen);
                        }
                        case "ET", "Td", "Tm", "T*" -> text.append('\n');
                        case "Do" -> {
                            var form = (PRStream)
                                    resources.getAsDict(PdfName.XOBJECT).getAsStream(new PdfName(name));
                            read(
                                    PdfReader.getStreamBytes(form),
                                    form.getAsDict(PdfName.RESOURCES),
                                    text,
                                    missing,
                                    fonts);
                        }
                        default -> {}
                    }
                }
                default -> {}
            }
        }
    }

    private static Map<Integer, String> unicode(PdfDictionary font) throws IOException {
        var table = new HashMap<Integer, String>();
        PdfObject stream = PdfReader.getPdfObject(font.get(PdfName.TOUNICODE));
        Matcher ranges =
                RANGE.matcher(new String(PdfReader.getStreamBytes((PRStream) stream), StandardCharsets.ISO_8859_1));
        while (ranges.find()) {
            int first = Integer.parseInt(ranges.group(1), 16);
            int last = Integer.parseInt(ranges.group(2), 16);
            byte[] units = java.util.HexFormat.of().parseHex(ranges.group(3));
            String sign = new String(units, StandardCharsets.UTF_16BE);
            for (int glyph = first; glyph <= last; glyph++) {
                table.put(glyph, sign);
            }
        }
        return table;
    }
}
