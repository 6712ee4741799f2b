package amur.web.files;

import amur.web.files.Encodings.Guess;
import amur.web.files.Outcome.Question;
import amur.web.files.Outcome.Sample;
import amur.web.files.Outcome.Table;
import amur.web.files.Reading.Separator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a table out of the bytes of a file, whatever program wrote it. */
public final class TableReader {
    public static final long MAX_BYTES = 20L << 20;
    public static final int MAX_ROWS = 150_001;
    public static final int MAX_COLUMNS = 200;
    public static final int MAX_CELL = 20_000;

    private static final int LINES_SHOWN = 5;
    private static final int ROWS_LOOKED_AT = 50;

    private TableReader() {}

    /**
     * Reads a file, or asks how to.
     *
     * @param familiar column heads that the caller would understand, in lower case: where one reading has some and the others do
     *     not, there is nothing to ask
     * @throws UnreadableTable if it is no table in any reading
     */
    public static Outcome read(byte[] file, Collection<String> familiar) {
        if (file.length == 0) {
            throw new UnreadableTable(TableFault.EMPTY);
        }
        if (file.length > MAX_BYTES) {
            throw new UnreadableTable(TableFault.TOO_LARGE);
        }
        if (XlsxReading.isZip(file)) {
            return new Table(TableFile.of(new XlsxReading(file).rows()));
        }
        if (isOle(file)) {
            throw new UnreadableTable(TableFault.OLD_EXCEL);
        }
        if (isOtherProgram(file)) {
            throw new UnreadableTable(TableFault.NO_TABLE);
        }
        return text(file, Set.copyOf(familiar));
    }

    /** Reads a file in the reading that somebody chose; a workbook has no need of one. */
    public static TableFile read(byte[] file, Reading chosen) {
        return TableFile.of(CsvReading.rows(
                Encodings.decode(file, chosen), chosen.separator().sign()));
    }

    /** For callers that have read the file before and find it changed under them. */
    public static TableFile unreadable() {
        throw new UnreadableTable(TableFault.MALFORMED);
    }

    private static Outcome text(byte[] file, Set<String> familiar) {
        var options = new ArrayList<Option>();
        UnreadableTable failure = null;
        for (Guess guess : Encodings.guesses(file)) {
            try {
                options.addAll(separators(guess, familiar));
            } catch (UnreadableTable e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null && options.isEmpty()) {
            throw failure;
        }
        int most = options.stream().mapToInt(Option::familiar).max().orElse(0);
        if (most > 0) {
            options.removeIf(option -> option.familiar() < most);
        }
        if (options.size() == 1) {
            Option only = options.getFirst();
            return new Table(TableFile.of(
                    CsvReading.rows(only.text(), only.reading().separator().sign())));
        }
        return new Question(options.stream().map(Option::sample).toList());
    }

    /** A reading with what speaks for it. */
    private record Option(String text, Reading reading, List<TableFile.Row> rows, double evenness, int familiar) {
        int width() {
            return rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        }

        Sample sample() {
            return new Sample(
                    reading,
                    rows.stream().limit(LINES_SHOWN).map(TableFile.Row::cells).toList());
        }
    }

    /** The separators that cut a text into a table: usually one; one column needs none. */
    private static List<Option> separators(Guess guess, Set<String> familiar) {
        var options = new ArrayList<Option>();
        UnreadableTable failure = null;
        for (Separator separator : Separator.values()) {
            try {
                List<TableFile.Row> rows = CsvReading.rows(guess.text(), separator.sign(), ROWS_LOOKED_AT).stream()
                        .filter(row -> !row.isBlank())
                        .toList();
                if (rows.isEmpty()) {
                    throw new UnreadableTable(TableFault.EMPTY);
                }
                options.add(new Option(
                        guess.text(),
                        new Reading(guess.encoding(), separator),
                        rows,
                        evenness(rows),
                        familiar(rows.getFirst().cells(), familiar)));
            } catch (UnreadableTable e) {
                failure = failure == null ? e : failure;
            }
        }
        int most = options.stream().mapToInt(Option::familiar).max().orElse(0);
        List<Option> wide = options.stream()
                .filter(option -> option.familiar() == most && option.width() > 1)
                .toList();
        if (wide.isEmpty()) {
            if (failure != null) {
                // the separator that would cut it failed; the others only fail to cut
                throw failure;
            }
            return List.of(options.getFirst());
        }
        double evenest = wide.stream().mapToDouble(Option::evenness).max().orElseThrow();
        return wide.stream()
                .filter(option -> option.evenness() >= evenest - 0.1)
                .toList();
    }

    /** The share of rows as wide as the head. */
    private static double evenness(List<TableFile.Row> rows) {
        int width = rows.getFirst().cells().size();
        return (double) rows.stream().filter(row -> row.cells().size() == width).count() / rows.size();
    }

    private static int familiar(List<String> head, Set<String> familiar) {
        return (int) new HashSet<>(head)
                .stream()
                        .filter(cell -> familiar.contains(cell.strip().toLowerCase(Locale.ROOT)))
                        .count();
    }

    private static boolean isOle(byte[] file) {
        return file.length > 4
                && (file[0] & 0xff) == 0xD0
                && (file[1] & 0xff) == 0xCF
                && (file[2] & 0xff) == 0x11
                && (file[3] & 0xff) == 0xE0;
    }

    private static final Map<String, Integer> OTHERS = Stream.of(
                    "%PDF-", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "\u007fELF", "Rar!", "\u001f\u008b", "{\\rtf")
            .collect(Collectors.toMap(magic -> magic, String::length));

    private static boolean isOtherProgram(byte[] file) {
        return OTHERS.entrySet().stream().anyMatch(other -> {
            if (file.length < other.getValue()) {
                return false;
            }
            for (int i = 0; i < other.getValue(); i++) {
                if ((file[i] & 0xff) != other.getKey().charAt(i)) {
                    return false;
                }
            }
            return true;
        });
    }
}
