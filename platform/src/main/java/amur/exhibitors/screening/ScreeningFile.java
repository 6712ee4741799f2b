package amur.exhibitors.screening;

import amur.exhibitors.files.Terms;
import amur.shared.Language;
import amur.web.UserFacingException;
import amur.web.Words;
import amur.web.files.Outcome;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a list of names: CSV or XLSX with one row a name, heads in any of the languages. Aliases stand in one or several columns, each
 * cell holding one or more, separated by semicolons or lines. Rows without a name are left out.
 */
@Component
class ScreeningFile {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_ALIASES = 50;

    private final Set<String> familiar = new HashSet<>();
    private final Terms<String> heads = new Terms<>();

    /** What a column may be headed, in all languages. */
    ScreeningFile(Words words) {
        for (String column : List.of("name", "aliases", "country", "note")) {
            Stream.of(Language.values())
                    .flatMap(language -> Stream.of(words.text(language, "exhibitors.screening.heads." + column)
                            .split(";")))
                    .map(head -> head.strip().toLowerCase(Locale.ROOT))
                    .forEach(head -> {
                        familiar.add(head);
                        heads.add(column, Stream.of(head));
                    });
        }
    }

    /** Reads a file, or asks how to. Throws a UserFacingException where it is no table. */
    Outcome outcome(byte[] file) {
        return TableReader.read(file, familiar);
    }

    /** Throws a UserFacingException that says what is wrong with the file. */
    List<ListedName> names(TableFile table) {
        List<Integer> name = columns(table, "name");
        if (name.isEmpty()) {
            throw new UserFacingException("exhibitors.screening.file.no_name");
        }
        List<Integer> aliases = columns(table, "aliases");
        List<Integer> country = columns(table, "country");
        List<Integer> note = columns(table, "note");
        var names = new ArrayList<ListedName>();
        for (TableFile.Row row : table.rows()) {
            String first = clean(joined(row, name.subList(0, 1)), LONGEST_NAME);
            if (!first.isEmpty()) {
                var others = new HashSet<String>();
                Stream.concat(aliases.stream(), name.stream().skip(1))
                        .flatMap(column -> Stream.of(row.cell(column).split("[;；\\r\\n]")))
                        .map(alias -> clean(alias, LONGEST_NAME))
                        .filter(alias -> !alias.isEmpty() && !alias.equals(first))
                        .limit(MOST_ALIASES)
                        .forEach(others::add);
                names.add(new ListedName(
                        row.number(),
                        first,
                        others.stream().sorted().toList(),
                        clean(joined(row, country), LONGEST_NAME),
                        clean(joined(row, note), LONGEST_NOTE)));
            }
        }
        if (names.isEmpty()) {
            throw new UserFacingException("exhibitors.screening.file.empty");
        }
        return names;
    }

    private List<Integer> columns(TableFile table, String column) {
        return IntStream.range(0, table.head().size())
                .filter(i ->
                        heads.find(table.head().get(i)).filter(column::equals).isPresent())
                .boxed()
                .toList();
    }

    private static String joined(TableFile.Row row, List<Integer> columns) {
        return columns.stream().map(row::cell).filter(cell -> !cell.isBlank()).collect(Collectors.joining("; "));
    }

    private static String clean(String text, int longest) {
        String plain = text.replaceAll("\\p{Cc}", " ").strip();
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(plain.codePointCount(0, plain.length()), longest)));
    }
}
