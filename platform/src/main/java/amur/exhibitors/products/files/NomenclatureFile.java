package amur.exhibitors.products.files;

import amur.exhibitors.files.BadCell;
import amur.exhibitors.files.Terms;
import amur.exhibitors.products.Nomenclature.Heading;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.web.UserFacingException;
import amur.web.files.Outcome;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of HS codes out of a file: a column of codes, and one of names for each language it has. The chapters are our own and are
 * passed over.
 *
 * @param chapters rows passed over, for they are chapters
 */
public record NomenclatureFile(List<Heading> headings, int rows, int chapters, List<BadCell> bad) {
    private static final Set<String> CODES = Set.of(
            "hscode", "hs code", "hs", "code", "код", "код тс", "код гс", "код тн вэд", "编码", "hs编码", "商品编码", "税则号列");
    private static final Set<String> NAMES =
            Set.of("description", "name", "text", "наименование", "название", "описание", "名称", "商品名称", "描述");
    private static final Map<Language, Set<String>> OWN = Map.of(
            Language.EN, Set.of("name_en", "description_en", "english", "английский", "英文"),
            Language.RU, Set.of("name_ru", "description_ru", "russian", "русский", "俄文"),
            Language.ZH, Set.of("name_zh", "description_zh", "chinese", "китайский", "中文"));
    private static final int LONGEST = 2_000;

    public NomenclatureFile {
        headings = List.copyOf(headings);
        bad = List.copyOf(bad);
    }

    /** Reads a file, or asks how to. Throws a UserFacingException where it is no table. */
    public static Outcome outcome(byte[] file) {
        Set<String> heads = Stream.concat(Stream.of(CODES, NAMES), OWN.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return TableReader.read(file, heads);
    }

    /** @param plain the language of a column of names that does not say its own; throws a UserFacingException where nothing can be read */
    public static NomenclatureFile read(TableFile table, Language plain) {
        int codes = -1;
        var names = new EnumMap<Language, Integer>(Language.class);
        for (int i = 0; i < table.head().size(); i++) {
            String head = Terms.folded(table.head().get(i));
            if (CODES.contains(head) && codes < 0) {
                codes = i;
            } else if (NAMES.contains(head)) {
                names.putIfAbsent(plain, i);
            }
            for (Language language : Language.values()) {
                if (OWN.getOrDefault(language, Set.of()).contains(head)) {
                    names.put(language, i);
                }
            }
        }
        if (codes < 0 || names.isEmpty()) {
            throw new UserFacingException("exhibitors.products.nomenclature.columns");
        }
        return new Rows(table, codes, names).read();
    }

    private static final class Rows {
        private final TableFile table;
        private final int codes;
        private final Map<Language, Integer> names;
        private final List<Heading> headings = new ArrayList<>();
        private final List<BadCell> bad = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private int chapters;

        Rows(TableFile table, int codes, Map<Language, Integer> names) {
            this.table = table;
            this.codes = codes;
            this.names = names;
        }

        NomenclatureFile read() {
            table.rows().forEach(this::row);
            return new NomenclatureFile(headings, table.rows().size(), chapters, bad);
        }

        private void row(TableFile.Row row) {
            String code = row.cell(codes).replaceAll("[\\s.\\u00a0]", "");
            if (code.matches("[0-9]{2}")) {
                chapters++;
                return;
            }
            if (!code.matches("[0-9]{4}([0-9]{2}){0,3}")) {
                note(row, codes, "exhibitors.products.nomenclature.code");
                return;
            }
            Integer earlier = seen.putIfAbsent(code, row.number());
            if (earlier != null) {
                note(row, codes, "exhibitors.products.nomenclature.twice", earlier);
                return;
            }
            var texts = new EnumMap<Language, String>(Language.class);
            for (Map.Entry<Language, Integer> column : names.entrySet()) {
                String name = row.cell(column.getValue()).strip().replaceAll("\\s+", " ");
                if (name.length() > LONGEST) {
                    note(row, column.getValue(), "exhibitors.fault.long", LONGEST);
                    return;
                }
                if (!name.isEmpty()) {
                    texts.put(column.getKey(), name);
                }
            }
            if (texts.isEmpty()) {
                note(row, names.values().iterator().next(), "exhibitors.products.fault.name");
                return;
            }
            headings.add(new Heading(code, text(texts)));
        }

        private static LocalizedText text(Map<Language, String> texts) {
            Language first = texts.keySet().iterator().next();
            LocalizedText text = LocalizedText.original(first, texts.getOrDefault(first, ""));
            for (Map.Entry<Language, String> one : texts.entrySet()) {
                if (one.getKey() != first) {
                    text = text.translated(one.getKey(), one.getValue(), Status.REVIEWED);
                }
            }
            return text;
        }

        private void note(TableFile.Row row, int column, String key, Object... arguments) {
            String value = row.cell(column);
            bad.add(new BadCell(
                    row.number(),
                    column,
                    table.head().get(column),
                    value.length() > 200 ? value.substring(0, 200) + "…" : value,
                    key,
                    List.of(arguments)));
        }
    }

    /** How many rows are bad. */
    public int badRows() {
        return new HashSet<>(bad.stream().map(BadCell::row).toList()).size();
    }
}
