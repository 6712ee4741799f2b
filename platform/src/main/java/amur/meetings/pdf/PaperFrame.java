package amur.meetings.pdf;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Head and foot of every page: the edition and its zone above, when it was printed and the page's number below. */
final class PaperFrame extends PdfPageEventHelper {
    private static final Color QUIET = new Color(0x44, 0x44, 0x44);
    private static final float SIZE = 8.5f;
    private static final float NUMBER_WIDTH = 200;

    /** The words of "page n of m". */
    interface Numbering {
        String page(int page, int pages);
    }

    private final String edition;
    private final String zone;
    private final String printed;
    private final Numbering numbering;
    private final java.util.List<PdfTemplate> numbers = new java.util.ArrayList<>();

    PaperFrame(String edition, String zone, String printed, Numbering numbering) {
        this.edition = edition;
        this.zone = zone;
        this.printed = printed;
        this.numbering = numbering;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float left = document.leftMargin();
        float right = document.getPageSize().getWidth() - document.rightMargin();
        float top = document.getPageSize().getHeight() - 36;
        write(canvas, Element.ALIGN_LEFT, edition, left, top);
        write(canvas, Element.ALIGN_RIGHT, zone, right, top);
        canvas.setLineWidth(0.5f);
        canvas.setColorStroke(QUIET);
        canvas.moveTo(left, top - 6);
        canvas.lineTo(right, top - 6);
        canvas.stroke();
        write(canvas, Element.ALIGN_LEFT, printed, left, 30);
        // How many pages there are is known at the end: each page keeps a blank for its number until then.
        PdfTemplate number = canvas.createTemplate(NUMBER_WIDTH, 20);
        number.setBoundingBox(new Rectangle(0, -6, NUMBER_WIDTH, 20));
        canvas.addTemplate(number, right - NUMBER_WIDTH, 30);
        numbers.add(number);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        for (int page = 1; page <= numbers.size(); page++) {
            write(numbers.get(page - 1), Element.ALIGN_RIGHT, numbering.page(page, numbers.size()), NUMBER_WIDTH, 0);
        }
    }

    private static void write(PdfContentByte canvas, int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(canvas, alignment, PaperFonts.get().phrase(text, SIZE, false, QUIET), x, y, 0);
    }
}
