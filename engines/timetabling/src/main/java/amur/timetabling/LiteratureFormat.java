package amur.timetabling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the {@code .dzn} cases of the literature on business-to-business meeting scheduling.
 *
 * <p>MiniZinc data: {@code nBusiness}, {@code nMeetings}, {@code nTables}, {@code nTotalSlots}, {@code nMorningSlots};
 * {@code requested} = rows (participant, participant, session) with session 1 = morning, 2 = afternoon, 3 = any; {@code
 * forbidden[p]} = slots (0 = none); {@code fixed[m]} = slot or 0; {@code precedences[m]} = meetings before m. All numbered
 * from 1. {@code meetingsxBusiness} (numbers shifted by one) and {@code nMeetingsBusiness} repeat what {@code requested}
 * says and are checked against it. Source: Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, JAIR 74 (2022).
 */
public final class LiteratureFormat {
    private static final Set<String> KNOWN = Set.of(
            "nBusiness",
            "nMeetings",
            "nTables",
            "nTotalSlots",
            "nMorningSlots",
            "requested",
            "meetingsxBusiness",
            "nMeetingsBusiness",
            "forbidden",
            "fixed",
            "precedences");

    private static final int MORNING = 1;
    private static final int AFTERNOON = 2;
    private static final int ANY = 3;

    /** One assignment: its numbers, cut into sets or rows where it has them. */
    private record Item(int line, List<List<Integer>> groups, List<Integer> lines) {}

    private final Map<String, Item> items = new HashMap<>();

    private LiteratureFormat() {}

    /**
     * Reads a case.
     *
     * @throws FormatException naming line and cause
     */
    public static Problem read(Path file) throws IOException {
        return TextFiles.read(file, reader -> new LiteratureFormat().problem(reader));
    }

    /** As {@link #read(Path)}; the stream is not closed. */
    public static Problem read(InputStream in) throws IOException {
        return TextFiles.read(in, reader -> new LiteratureFormat().problem(reader));
    }

    private Problem problem(BufferedReader reader) throws IOException {
        parse(new Tokens(reader));
        int people = scalar("nBusiness");
        int meetings = scalar("nMeetings");
        int slots = scalar("nTotalSlots");
        int morning = scalar("nMorningSlots");
        int line = item("nTotalSlots").line();
        if (morning > slots) {
            throw new FormatException(
                    item("nMorningSlots").line(), Fault.CONTRADICTION, morning + " morning slots of " + slots);
        }
        try {
            ProblemBuilder builder = Problem.builder().literature().days(slots);
            line = item("nTables").line();
            builder.tables(scalar("nTables"));
            List<List<Integer>> forbidden = groups("forbidden", people);
            for (int p = 0; p < people; p++) {
                line = lineOf("forbidden", p);
                builder.participant(
                        Side.NONE, SlotSet.all().without(SlotSet.of(shifted(forbidden.get(p), slots)), slots));
            }
            List<List<Integer>> requested = groups("requested", meetings);
            List<Integer> fixed = flat("fixed", meetings);
            for (int m = 0; m < meetings; m++) {
                line = lineOf("requested", m);
                List<Integer> row = requested.get(m);
                if (row.size() != 3) {
                    throw new FormatException(
                            line, Fault.SYNTAX, "requested: a row of " + row.size() + " numbers, not 3");
                }
                SlotSet session = session(row.get(2), morning, slots, line);
                int r = builder.request(row.get(0) - 1, row.get(1) - 1, 1, Request.NO_POOL, session, true);
                if (fixed.get(m) != 0) {
                    line = item("fixed").line();
                    fix(builder, r, fixed.get(m) - 1, session);
                }
            }
            List<List<Integer>> precedences = groups("precedences", meetings);
            for (int m = 0; m < meetings; m++) {
                line = lineOf("precedences", m);
                for (int earlier : precedences.get(m)) {
                    builder.before(earlier - 1, m);
                }
            }
            line = item("requested").line();
            Problem problem = builder.build();
            checkRepeated(problem);
            return problem;
        } catch (ProblemException e) {
            throw new FormatException(line, e);
        }
    }

    /** A meeting fixed outside its session can be nowhere; that is a case without a timetable, not a broken file. */
    private static void fix(ProblemBuilder builder, int r, int slot, SlotSet session) {
        builder.fixSlot(r, slot);
        if (!session.contains(slot)) {
            builder.changeSlots(r, SlotSet.none());
        }
    }

    private static int[] shifted(List<Integer> slots, int total) {
        for (int s : slots) {
            if (s > total) {
                throw new ProblemException(Fault.SLOT_OUT_OF_RANGE, "forbidden slot " + s + " is not in 1-" + total);
            }
        }
        return slots.stream().filter(s -> s > 0).mapToInt(s -> s - 1).toArray();
    }

    private static SlotSet session(int kind, int morning, int slots, int line) {
        return switch (kind) {
            case MORNING -> SlotSet.range(0, morning);
            case AFTERNOON -> SlotSet.range(morning, slots);
            case ANY -> SlotSet.all();
            default ->
                throw new FormatException(line, Fault.NUMBER_OUT_OF_RANGE, "session " + kind + " is not 1, 2 or 3");
        };
    }

    private void checkRepeated(Problem problem) {
        if (items.containsKey("nMeetingsBusiness")) {
            List<Integer> counts = flat("nMeetingsBusiness", problem.participants);
            for (int p = 0; p < problem.participants; p++) {
                long n = problem.requestsOf(p).count();
                if (counts.get(p) != n) {
                    throw new FormatException(
                            item("nMeetingsBusiness").line(),
                            Fault.CONTRADICTION,
                            "nMeetingsBusiness: participant " + (p + 1) + " has " + n + " meetings, not "
                                    + counts.get(p));
                }
            }
        }
        if (items.containsKey("meetingsxBusiness")) {
            List<List<Integer>> meetings = groups("meetingsxBusiness", problem.participants);
            for (int p = 0; p < problem.participants; p++) {
                List<Integer> said = meetings.get(p).stream()
                        .filter(k -> k != 1)
                        .map(k -> k - 2)
                        .sorted()
                        .toList();
                if (!said.equals(problem.requestsOf(p).boxed().toList())) {
                    throw new FormatException(
                            lineOf("meetingsxBusiness", p),
                            Fault.CONTRADICTION,
                            "meetingsxBusiness: participant " + (p + 1) + " has other meetings in requested");
                }
            }
        }
    }

    private void parse(Tokens in) throws IOException {
        for (String name = in.next(); !name.isEmpty(); name = in.next()) {
            int line = in.line();
            if (!KNOWN.contains(name)) {
                throw new FormatException(
                        line,
                        Fault.UNKNOWN_RECORD,
                        Records.clipped(name),
                        "\"" + Records.clipped(name) + "\" is not known");
            }
            expect(in, "=");
            List<List<Integer>> groups = new ArrayList<>();
            List<Integer> lines = new ArrayList<>();
            value(in, in.next(), groups, lines);
            expect(in, ";");
            if (items.put(name, new Item(line, groups, lines)) != null) {
                throw new FormatException(line, Fault.REPEATED, name, name + " is given twice");
            }
        }
    }

    private static void value(Tokens in, String first, List<List<Integer>> groups, List<Integer> lines)
            throws IOException {
        switch (first) {
            case "[|" -> rows(in, groups, lines);
            case "[" -> {
                List<Integer> plain = new ArrayList<>();
                for (String token = in.next(); !token.equals("]"); token = in.next()) {
                    if (token.equals("{")) {
                        lines.add(in.line());
                        groups.add(numbersUntil(in, "}"));
                    } else if (!token.equals(",")) {
                        plain.add(in.number(token));
                    }
                }
                if (groups.isEmpty()) {
                    lines.add(in.line());
                    groups.add(plain);
                } else if (!plain.isEmpty()) {
                    throw new FormatException(in.line(), Fault.SYNTAX, "numbers and sets in one list");
                }
            }
            default -> {
                lines.add(in.line());
                groups.add(List.of(in.number(first)));
            }
        }
    }

    private static void rows(Tokens in, List<List<Integer>> groups, List<Integer> lines) throws IOException {
        List<Integer> row = new ArrayList<>();
        for (String token = in.next(); ; token = in.next()) {
            if (token.equals("|") || token.equals("|]")) {
                if (!row.isEmpty()) {
                    lines.add(in.line());
                    groups.add(List.copyOf(row));
                    row.clear();
                }
                if (token.equals("|]")) {
                    return;
                }
            } else if (!token.equals(",")) {
                row.add(in.number(token));
            }
        }
    }

    private static List<Integer> numbersUntil(Tokens in, String end) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String token = in.next(); !token.equals(end); token = in.next()) {
            if (!token.equals(",")) {
                numbers.add(in.number(token));
            }
        }
        return numbers;
    }

    private static void expect(Tokens in, String wanted) throws IOException {
        String token = in.next();
        if (!token.equals(wanted)) {
            throw new FormatException(
                    in.line(),
                    token.isEmpty() ? Fault.TRUNCATED : Fault.SYNTAX,
                    "\"" + Records.clipped(token) + "\" where \"" + wanted + "\" should stand");
        }
    }

    private Item item(String name) {
        Item item = items.get(name);
        if (item == null) {
            throw new FormatException(0, Fault.MISSING, name, name + " is missing");
        }
        return item;
    }

    private int scalar(String name) {
        List<Integer> numbers = flat(name, 1);
        return numbers.get(0);
    }

    private List<Integer> flat(String name, int count) {
        Item item = item(name);
        if (count == 0 && item.groups().isEmpty()) {
            return List.of();
        }
        if (item.groups().size() != 1 || item.groups().get(0).size() != count) {
            throw new FormatException(item.line(), Fault.CONTRADICTION, name + ": not " + count + " numbers");
        }
        return item.groups().get(0);
    }

    private List<List<Integer>> groups(String name, int count) {
        Item item = item(name);
        List<List<Integer>> groups = item.groups();
        if (count == 0 && groups.size() == 1 && groups.get(0).isEmpty()) {
            return List.of();
        }
        if (groups.size() != count) {
            throw new FormatException(
                    item.line(), Fault.CONTRADICTION, name + ": " + groups.size() + " rows, not " + count);
        }
        return groups;
    }

    private int lineOf(String name, int index) {
        return item(name).lines().get(index);
    }
}
