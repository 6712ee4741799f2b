package amur.timetabling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes solution files ({@code amur-timetable-solution 1}). */
public final class SolutionFormat {
    private static final String HEADER = "amur-timetable-solution";

    private SolutionFormat() {}

    /**
     * Reads a solution of a problem. Its certificate is the one given, or one that needs no search where there is none
     * ({@link #read(Problem, Path)}). Whether it keeps the hard rules is {@link Timetabler#violations}' to say.
     *
     * @throws FormatException naming line and cause
     */
    public static Solution read(Problem problem, Path file, Certificate certificate) throws IOException {
        return TextFiles.read(file, reader -> read(problem, reader, certificate));
    }

    public static Solution read(Problem problem, Path file) throws IOException {
        return read(problem, file, Certificate.trivial(problem));
    }

    /** As {@link #read(Problem, Path, Certificate)}; the stream is not closed. */
    public static Solution read(Problem problem, InputStream in, Certificate certificate) throws IOException {
        return TextFiles.read(in, reader -> read(problem, reader, certificate));
    }

    private static Solution read(Problem problem, BufferedReader reader, Certificate certificate) throws IOException {
        Records in = new Records(reader);
        in.header(HEADER);
        long value = -1;
        int valueLine = 0;
        List<Placement> placements = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        Map<Integer, Reason> left = new HashMap<>();
        while (in.next()) {
            switch (in.kind()) {
                case "value" -> {
                    if (value >= 0) {
                        throw in.fail(Fault.REPEATED, "value is given twice");
                    }
                    value = in.longNumber(in.field(1, "value"), "value");
                    valueLine = in.line();
                    in.exactly(2);
                }
                case "place" -> {
                    Placement p = placement(in, problem);
                    if (!placed.add(p.request())) {
                        throw in.fail(Fault.REPEATED, "request " + p.request() + " is placed twice");
                    }
                    placements.add(p);
                }
                case "leave" -> {
                    int r = request(in, problem);
                    if (left.put(r, reason(in, problem)) != null) {
                        throw in.fail(Fault.REPEATED, "request " + r + " is left twice");
                    }
                    if (placed.contains(r)) {
                        throw in.fail(Fault.CONTRADICTION, "request " + r + " is both placed and left");
                    }
                }
                default -> throw in.unknownRecord();
            }
        }
        for (int r : left.keySet()) {
            if (placed.contains(r)) {
                throw in.fail(Fault.CONTRADICTION, "request " + r + " is both placed and left");
            }
        }
        if (value < 0) {
            throw in.fail(Fault.MISSING, "value", "value is missing");
        }
        Solution solution = Solutions.read(problem, placements, certificate, left);
        if (solution.value() != value) {
            throw new FormatException(
                    valueLine,
                    Fault.CONTRADICTION,
                    "value " + value + ", but the meetings placed weigh " + solution.value());
        }
        return solution;
    }

    private static int request(Records in, Problem problem) {
        int r = in.number(1, "request");
        if (r >= problem.requests) {
            throw in.fail(Fault.UNKNOWN_REQUEST, "request " + r + " is unknown, there are " + problem.requests);
        }
        return r;
    }

    private static Placement placement(Records in, Problem problem) {
        int r = request(in, problem);
        int t = in.number(2, "slot");
        if (t >= problem.slots) {
            throw in.fail(Fault.SLOT_OUT_OF_RANGE, "slot " + t + " is not in 0-" + (problem.slots - 1));
        }
        int table = Placement.ANY_TABLE;
        int interpreter = Placement.NO_INTERPRETER;
        for (int i = 3; i < in.size(); i++) {
            String isTable = in.value(i, "table");
            String isInterpreter = in.value(i, "interpreter");
            if (isTable != null && table == Placement.ANY_TABLE) {
                table = in.number(isTable, "table");
            } else if (isInterpreter != null && interpreter == Placement.NO_INTERPRETER) {
                interpreter = in.number(isInterpreter, "interpreter");
            } else {
                throw in.unknownField(i);
            }
        }
        if (interpreter != Placement.NO_INTERPRETER && problem.pool[r] == Request.NO_POOL) {
            throw in.fail(Fault.CONTRADICTION, "request " + r + " needs no interpreter");
        }
        return new Placement(r, t, table, interpreter);
    }

    private static Reason reason(Records in, Problem problem) {
        if (in.size() < 3) {
            return new Reason.LowerWeight();
        }
        in.exactly(3);
        String word = in.value(2, "because");
        if (word == null) {
            throw in.unknownField(2);
        }
        if (word.startsWith("participant:")) {
            int p = in.number(word.substring("participant:".length()), "participant");
            if (p >= problem.participants) {
                throw in.fail(Fault.UNKNOWN_PARTICIPANT, "participant " + p + " is unknown");
            }
            return new Reason.ParticipantTime(p);
        }
        if (word.startsWith("pool:")) {
            String name = word.substring("pool:".length());
            for (String known : problem.poolName) {
                if (known.equals(name)) {
                    return new Reason.Interpreters(known);
                }
            }
            throw in.fail(Fault.UNKNOWN_POOL, "pool " + Records.clipped(name) + " is unknown");
        }
        return switch (word) {
            case "tables" -> new Reason.Tables();
            case "no-common-slot" -> new Reason.NoCommonSlot();
            case "lower-weight" -> new Reason.LowerWeight();
            default -> throw in.fail(Fault.SYNTAX, "reason \"" + Records.clipped(word) + "\" is not known");
        };
    }

    /** Writes a file that {@link #read(Problem, Path)} reads; packed where the name ends in {@code .gz}. */
    public static void write(Solution solution, Path file) throws IOException {
        TextFiles.write(file, out -> write(solution, out));
    }

    public static void write(Solution solution, Appendable out) throws IOException {
        out.append(HEADER + " 1\nvalue " + solution.value() + "\n");
        StringBuilder line = new StringBuilder();
        for (int r = 0; r < solution.slot.length; r++) {
            line.setLength(0);
            if (solution.slot[r] != Solution.LEFT) {
                line.append("place ").append(r).append(' ').append(solution.slot[r]);
                if (solution.table[r] >= 0) {
                    line.append(" table=").append(solution.table[r]);
                }
                if (solution.interpreter[r] >= 0) {
                    line.append(" interpreter=").append(solution.interpreter[r]);
                }
            } else {
                line.append("leave ").append(r).append(" because=");
                line.append(solution.reason(r).orElseThrow().word());
            }
            out.append(line.append('\n'));
        }
    }
}
