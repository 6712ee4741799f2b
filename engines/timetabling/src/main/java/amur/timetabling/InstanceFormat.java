package amur.timetabling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes instance files ({@code amur-timetable 1}).
 *
 * <p>Beside the records of the format two are understood and written where needed: {@code table=3} on a request that
 * insists on a table, and {@code closed 5 slots=3-7} for a table out of use.
 *
 * <p>Two more say where meetings are held, so that {@link Walking} counts: {@code table 3 at=40,12} is the place of a table, in whole metres
 * from a corner (x, y, each 0 to 1,000,000), and {@code at=15,80} on a participant a stand of its own. A meeting is held at the
 * table that its request insists on; else at the stand of the request's first participant, or of the second where only that one has a
 * stand; else at the table given to it. {@code tables} says how many meetings there can be at once: one held at a stand counts as one of them,
 * and the table given to it stays empty.
 */
public final class InstanceFormat {
    private static final String HEADER = "amur-timetable";

    private InstanceFormat() {}

    /**
     * Reads a file, packed by gzip or not.
     *
     * @throws FormatException naming line and cause, where the text is malformed or contradicts itself
     */
    public static Problem read(Path file) throws IOException {
        return TextFiles.read(file, InstanceFormat::read);
    }

    /** As {@link #read(Path)}; the stream is not closed. */
    public static Problem read(InputStream in) throws IOException {
        return TextFiles.read(in, InstanceFormat::read);
    }

    private static Problem read(BufferedReader reader) throws IOException {
        Records in = new Records(reader);
        in.header(HEADER);
        ProblemBuilder builder = Problem.builder();
        List<String> pools = new ArrayList<>();
        List<int[]> before = new ArrayList<>();
        while (in.next()) {
            try {
                switch (in.kind()) {
                    case "days" -> days(in, builder);
                    case "tables" -> {
                        builder.tables(in.numbers(in.field(1, "number of tables"), "tables"));
                        in.exactly(2);
                    }
                    case "pool" -> {
                        String name = in.field(1, "name");
                        builder.pool(name, in.numbers(in.field(2, "number of interpreters"), "interpreters"));
                        pools.add(name);
                        in.exactly(3);
                    }
                    case "closed" -> closed(in, builder);
                    case "table" -> table(in, builder);
                    case "participant" -> participant(in, builder);
                    case "request" -> request(in, builder, pools);
                    case "before" -> {
                        before.add(new int[] {in.number(1, "request"), in.number(2, "request"), in.line()});
                        in.exactly(3);
                    }
                    default -> throw in.unknownRecord();
                }
            } catch (ProblemException e) {
                throw new FormatException(in.line(), e);
            }
        }
        return finished(builder, before, in.line());
    }

    private static Problem finished(ProblemBuilder builder, List<int[]> before, int lastLine) {
        for (int[] pair : before) {
            try {
                builder.before(pair[0], pair[1]);
            } catch (ProblemException e) {
                throw new FormatException(pair[2], e);
            }
        }
        try {
            return builder.build();
        } catch (ProblemException e) {
            int line = e.fault() == Fault.CYCLIC_PRECEDENCE ? lineOf(before, e.subject()) : lastLine;
            throw new FormatException(line, e);
        }
    }

    private static int lineOf(List<int[]> before, int request) {
        int line = 0;
        for (int[] pair : before) {
            if (pair[0] == request) {
                line = pair[2];
            }
        }
        return line;
    }

    private static void days(Records in, ProblemBuilder builder) {
        int[] days = new int[in.size() - 1];
        for (int d = 0; d < days.length; d++) {
            days[d] = in.number(d + 1, "slots of a day");
        }
        builder.days(days);
    }

    private static void closed(Records in, ProblemBuilder builder) {
        int table = in.number(1, "table");
        in.field(2, "slots");
        String slots = in.value(2, "slots");
        if (slots == null) {
            throw in.unknownField(2);
        }
        builder.closeTable(table, SlotSet.parse(slots));
        in.exactly(3);
    }

    private static void table(Records in, ProblemBuilder builder) {
        int table = in.number(1, "table");
        in.field(2, "at");
        String at = in.value(2, "at");
        if (at == null) {
            throw in.unknownField(2);
        }
        int[] place = place(in, at);
        builder.tableAt(table, place[0], place[1]);
        in.exactly(3);
    }

    private static int[] place(Records in, String text) {
        int[] place = in.numbers(text, "at");
        if (place.length != 2) {
            throw in.fail(Fault.SYNTAX, "at=" + Records.clipped(text) + " is not two numbers");
        }
        return place;
    }

    private static void participant(Records in, ProblemBuilder builder) {
        inOrder(in, builder.participants());
        Side side =
                switch (in.field(2, "side")) {
                    case "A" -> Side.A;
                    case "B" -> Side.B;
                    case "-", "none" -> Side.NONE;
                    default ->
                        throw in.fail(
                                Fault.SYNTAX, "side \"" + Records.clipped(in.field(2, "side")) + "\" is not A, B or -");
                };
        SlotSet free = null;
        int seats = 1;
        int min = 0;
        int max = ProblemBuilder.DEFAULT_MAX;
        int[] at = null;
        Set<String> seen = new HashSet<>();
        for (int i = 3; i < in.size(); i++) {
            String key = once(in, i, seen);
            String value = valueOf(in, i, key);
            switch (key) {
                case "free" -> free = SlotSet.parse(value);
                case "seats" -> seats = in.number(value, key);
                case "min" -> min = in.number(value, key);
                case "max" -> max = in.number(value, key);
                case "at" -> at = place(in, value);
                default -> throw in.unknownField(i);
            }
        }
        if (free == null) {
            throw in.fail(Fault.MISSING, "free", "participant: free= is missing");
        }
        int p = builder.participant(side, free, seats, min, max);
        if (at != null) {
            builder.standAt(p, at[0], at[1]);
        }
    }

    private static void request(Records in, ProblemBuilder builder, List<String> pools) {
        inOrder(in, builder.requests());
        int a = in.number(2, "participant");
        int b = in.number(3, "participant");
        int weight = 1;
        int pool = Request.NO_POOL;
        SlotSet slots = null;
        boolean must = false;
        int table = Request.ANY_TABLE;
        Set<String> seen = new HashSet<>(8);
        for (int i = 4; i < in.size(); i++) {
            String key = once(in, i, seen);
            String value = valueOf(in, i, key);
            switch (key) {
                case "weight" -> weight = in.number(value, key);
                case "pool" -> {
                    pool = pools.indexOf(value);
                    if (pool < 0) {
                        throw in.fail(Fault.UNKNOWN_POOL, "pool " + Records.clipped(value) + " is unknown");
                    }
                }
                case "slots" -> slots = allowed(in, slots, SlotSet.parse(value));
                case "fixed" -> slots = allowed(in, slots, SlotSet.of(in.number(value, key)));
                case "must" -> must = yesOrNo(in, value);
                case "table" -> table = in.number(value, key);
                default -> throw in.unknownField(i);
            }
        }
        int r = builder.request(a, b, weight, pool, slots == null ? SlotSet.all() : slots, must);
        if (table != Request.ANY_TABLE) {
            builder.fixTable(r, table);
        }
    }

    private static SlotSet allowed(Records in, @Nullable SlotSet said, SlotSet now) {
        if (said != null) {
            throw in.fail(Fault.CONTRADICTION, "slots= and fixed= are both given");
        }
        return now;
    }

    private static boolean yesOrNo(Records in, String value) {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw in.fail(Fault.SYNTAX, "must=" + Records.clipped(value) + " is neither yes nor no");
        };
    }

    private static void inOrder(Records in, int expected) {
        int id = in.number(1, "number");
        if (id != expected) {
            throw in.fail(
                    Fault.OUT_OF_ORDER,
                    in.kind() + " " + id + " where " + in.kind() + " " + expected + " should stand");
        }
    }

    private static String once(Records in, int i, Set<String> seen) {
        String field = in.field(i, "field");
        int equals = field.indexOf('=');
        if (equals <= 0) {
            throw in.unknownField(i);
        }
        String key = field.substring(0, equals);
        if (!seen.add(key)) {
            throw in.fail(
                    Fault.REPEATED, Records.clipped(key), in.kind() + ": " + Records.clipped(key) + "= is given twice");
        }
        return key;
    }

    private static String valueOf(Records in, int i, String key) {
        return in.field(i, key).substring(key.length() + 1);
    }

    /** Writes a file that {@link #read(Path)} reads; packed where the name ends in {@code .gz}. */
    public static void write(Problem problem, Path file) throws IOException {
        TextFiles.write(file, out -> write(problem, out));
    }

    public static void write(Problem problem, Appendable out) throws IOException {
        if (problem.literature) {
            throw new ProblemException(Fault.CONTRADICTION, "a case of the literature has a format of its own");
        }
        StringBuilder line = new StringBuilder(HEADER).append(" 1\ndays");
        for (int n : problem.dayLength) {
            line.append(' ').append(n);
        }
        line.append("\ntables ");
        int[] numbered = new int[problem.slots];
        Arrays.setAll(numbered, problem::tableNumbers);
        perSlot(line, numbered, 0, problem.slots);
        line.append('\n');
        new TreeMap<>(problem.closedTables)
                .forEach((t, tables) -> tables.stream().forEach(table -> line.append("closed ")
                        .append(table)
                        .append(" slots=")
                        .append(t)
                        .append('\n')));
        for (int i = 0; i < problem.places.tables(); i++) {
            if (problem.places.table(i) != Places.NOWHERE) {
                line.append("table ").append(i);
                at(line, problem.places.table(i));
                line.append('\n');
            }
        }
        for (int k = 0; k < problem.pools(); k++) {
            line.append("pool ").append(problem.poolName[k]).append(' ');
            perSlot(line, problem.poolSize, k * problem.slots, problem.slots);
            line.append('\n');
        }
        out.append(line);
        for (int p = 0; p < problem.participants; p++) {
            line.setLength(0);
            line.append("participant ").append(p).append(' ');
            line.append(problem.sideOf(p) == Side.NONE ? "-" : problem.sideOf(p).name());
            line.append(" free=").append(problem.freeOf(p));
            append(line, " seats=", problem.seats[p], 1);
            append(line, " min=", problem.min[p], 0);
            append(line, " max=", problem.max[p], problem.defaultMax(p));
            at(line, problem.places.stand(p));
            out.append(line.append('\n'));
        }
        PairSet pairs = new PairSet();
        for (int r = 0; r < problem.requests; r++) {
            if (!pairs.add(problem.a[r], problem.b[r])) {
                throw new ProblemException(
                        Fault.DUPLICATE_REQUEST, "request " + r + ": a file has one request for two participants");
            }
            line.setLength(0);
            line.append("request ")
                    .append(r)
                    .append(' ')
                    .append(problem.a[r])
                    .append(' ')
                    .append(problem.b[r]);
            append(line, " weight=", problem.weight[r], 1);
            if (problem.pool[r] >= 0) {
                line.append(" pool=").append(problem.poolName[problem.pool[r]]);
            }
            SlotSet slots = problem.slotSets.get(problem.slotSet[r]);
            if (!slots.isAll()) {
                line.append(" slots=").append(slots);
            }
            if (problem.must[r]) {
                line.append(" must=yes");
            }
            append(line, " table=", problem.fixedTableOf(r), Request.ANY_TABLE);
            out.append(line.append('\n'));
        }
        for (int i = 0; i < problem.precedences(); i++) {
            out.append("before " + problem.earlier[i] + " " + problem.later[i] + "\n");
        }
    }

    private static void append(StringBuilder line, String key, int value, int usual) {
        if (value != usual) {
            line.append(key).append(value);
        }
    }

    private static void at(StringBuilder line, long place) {
        if (place != Places.NOWHERE) {
            line.append(" at=").append(Places.x(place)).append(',').append(Places.y(place));
        }
    }

    static void perSlot(StringBuilder line, int[] numbers, int from, int count) {
        boolean same = true;
        for (int i = 1; i < count; i++) {
            same &= numbers[from + i] == numbers[from];
        }
        list(line, numbers, from, same ? 1 : count);
    }

    static void list(StringBuilder line, int[] numbers, int from, int count) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                line.append(',');
            }
            line.append(numbers[from + i]);
        }
    }
}
