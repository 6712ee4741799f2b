package amur.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A data file of the product: UTF-8, {@code #} begins a line of comment, the first other line names the columns, fields are
 * separated by tabs, a dash alone says that nothing is recorded.
 *
 * @param hash of the bytes, to see whether a file has changed since it was last read
 */
public record Tsv(List<Row> rows, String hash) {
    public Tsv {
        rows = List.copyOf(rows);
    }

    public static Tsv read(InputStream file, String name) {
        byte[] bytes;
        try (file) {
            bytes = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(name + " names no columns");
        }
        String[] columns = lines.getFirst().split("\t", -1);
        var rows = new ArrayList<Row>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length != columns.length) {
                throw new IllegalArgumentException(
                        name + ": " + fields.length + " fields instead of " + columns.length + " in: " + line);
            }
            var values = new HashMap<String, String>();
            for (int i = 0; i < columns.length; i++) {
                values.put(columns[i], fields[i].equals("-") ? "" : fields[i].strip());
            }
            rows.add(new Row(values));
        }
        return new Tsv(rows, HexFormat.of().formatHex(Sha256.of(bytes)));
    }

    /** One line by the names of its columns. */
    public record Row(Map<String, String> values) {
        public Row {
            values = Map.copyOf(values);
        }

        public String get(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalArgumentException("No column '" + column + "' in " + values.keySet());
            }
            return value;
        }

        /** The text of the columns {@code name_en}, {@code name_ru}, …; the one in {@code original} counts as the original. */
        public LocalizedText text(String name, Language original) {
            var texts = new EnumMap<Language, String>(Language.class);
            for (Language language : Language.values()) {
                texts.put(language, values.getOrDefault(name + "_" + language.code(), ""));
            }
            return LocalizedText.reviewed(original, texts);
        }
    }
}
