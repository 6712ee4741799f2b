package amur.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A {@code .dzn} file of the literature, read by itself from its text, so that what the engine misreads is seen. Slots and meetings
 * are numbered from 1 as in the file.
 *
 * @param requested two participants and the session of each meeting: 1 morning, 2 afternoon, 3 any
 * @param forbidden slots per participant
 * @param fixed slot of each meeting, or 0
 * @param before meetings that come before each meeting
 */
record BrokerageCase(
        int participants,
        int tables,
        int slots,
        int morning,
        int[][] requested,
        List<List<Integer>> forbidden,
        int[] fixed,
        List<List<Integer>> before) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static BrokerageCase read(Path file) throws IOException {
        String text = Files.readString(file);
        int[][] requested = Arrays.stream(item(text, "requested").split("\\|"))
                .map(row -> numbers(row).stream().mapToInt(n -> n).toArray())
                .filter(row -> row.length == 3)
                .toArray(int[][]::new);
        int participants = number(text, "nBusiness");
        return new BrokerageCase(
                participants,
                number(text, "nTables"),
                number(text, "nTotalSlots"),
                number(text, "nMorningSlots"),
                requested,
                sets(item(text, "forbidden"), participants),
                fixed(item(text, "fixed"), requested.length),
                sets(item(text, "precedences"), requested.length));
    }

    private static int[] fixed(String item, int meetings) {
        int[] fixed = numbers(item).stream().mapToInt(n -> n).toArray();
        return Arrays.copyOf(fixed, meetings);
    }

    private static int number(String text, String name) {
        return numbers(item(text, name)).getFirst();
    }

    private static String item(String text, String name) {
        Matcher found = Pattern.compile("\\b" + name + "\\s*=([^;]*);").matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private static List<List<Integer>> sets(String item, int expected) {
        List<List<Integer>> sets = new ArrayList<>();
        Pattern.compile("\\{([^}]*)\\}")
                .matcher(item)
                .results()
                .forEach(set -> sets.add(
                        numbers(set.group(1)).stream().filter(n -> n > 0).toList()));
        while (sets.size() < expected) {
            sets.add(List.of());
        }
        return sets;
    }

    boolean mayMeet(int meeting, int slot) {
        int[] row = requested[meeting - 1];
        return (fixed[meeting - 1] == 0 || fixed[meeting - 1] == slot)
                && (row[2] != 1 || slot <= morning)
                && (row[2] != 2 || slot > morning)
                && !forbidden.get(row[0] - 1).contains(slot)
                && !forbidden.get(row[1] - 1).contains(slot);
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                "nBusiness = %d;%nnMeetings = %d;%nnTables = %d;%nnTotalSlots = %d;%nnMorningSlots = %d;%n"
                                .formatted(participants, requested.length, tables, slots, morning)
                        + "requested = [|"
                        + Arrays.stream(requested)
                                .map(row -> row[0] + "," + row[1] + "," + row[2])
                                .collect(Collectors.joining(",\n|"))
                        + "|];\nforbidden = [" + written(forbidden, "0") + "];\nfixed = "
                        + Arrays.toString(fixed) + ";\nprecedences = [" + written(before, "") + "];\n");
    }

    private static String written(List<List<Integer>> sets, String none) {
        return sets.stream()
                .map(set -> set.isEmpty()
                        ? "{" + none + "}"
                        : set.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",\n"));
    }
}
