package amur.exhibitors.files;

import amur.exhibitors.Exhibitor.Good;
import amur.shared.Language;
import amur.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** What one row offers and needs. */
final class GoodsReading {
    private final RowReading row;

    GoodsReading(RowReading row) {
        this.row = row;
    }

    List<Good> goods(List<Good> known) {
        var goods = new ArrayList<Good>();
        goods.addAll(goods(known, true, CompanyColumn.OFFERED_HS, CompanyColumn.OFFERED));
        goods.addAll(goods(known, false, CompanyColumn.NEEDED_HS, CompanyColumn.NEEDED));
        return goods;
    }

    /** Codes and texts side by side. A text that is known keeps its translations. */
    private List<Good> goods(List<Good> known, boolean offered, CompanyColumn codeColumn, CompanyColumn textColumn) {
        List<Good> before =
                known.stream().filter(good -> good.offered() == offered).toList();
        if (!row.has(codeColumn) && !row.has(textColumn)) {
            return before;
        }
        List<String> codes = row.has(codeColumn)
                ? codes(row.raw(codeColumn))
                : before.stream().map(Good::hs).toList();
        List<String> texts = row.has(textColumn)
                ? Cells.split(row.raw(textColumn))
                : before.stream()
                        .map(good -> CompanySheet.original(good.text()))
                        .toList();
        var goods = new ArrayList<Good>();
        for (int i = 0; i < Math.max(codes.size(), texts.size()); i++) {
            String code = i < codes.size() ? codes.get(i) : "";
            String text = i < texts.size() ? texts.get(i) : "";
            if (!code.isEmpty() || !text.isEmpty()) {
                goods.add(new Good(offered, code, localized(before, text)));
            }
        }
        return goods;
    }

    /** People separate codes by whatever comes to hand and put dots into them. */
    private static List<String> codes(String cell) {
        String lines = cell.stripTrailing();
        String text = lines.indexOf('\n') < 0 ? lines.strip().replaceAll("[,，、]\\s*|\\s+", ";") : lines;
        return Cells.split(text).stream()
                .map(code -> code.replaceAll("[\\s.．]", ""))
                .toList();
    }

    private static LocalizedText localized(List<Good> before, String text) {
        return before.stream()
                .map(Good::text)
                .filter(known -> CompanySheet.original(known).equals(text))
                .findFirst()
                .orElseGet(() -> LocalizedText.original(Language.ofScript(text), text));
    }
}
