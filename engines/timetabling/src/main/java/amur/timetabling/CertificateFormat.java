package amur.timetabling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads and writes certificate files ({@code amur-timetable-certificate 1}). The participants whose {@code min} the
 * timetable does not keep are {@code waived} lines.
 */
public final class CertificateFormat {
    private static final String HEADER = "amur-timetable-certificate";

    private CertificateFormat() {}

    /**
     * Reads a certificate of a problem and checks its bound.
     *
     * @throws FormatException naming line and cause, also where the prices prove another bound than the one claimed
     */
    public static Certificate read(Problem problem, Path file) throws IOException {
        return TextFiles.read(file, reader -> read(problem, reader));
    }

    /** As {@link #read(Problem, Path)}; the stream is not closed. */
    public static Certificate read(Problem problem, InputStream in) throws IOException {
        return TextFiles.read(in, reader -> read(problem, reader));
    }

    private static Certificate read(Problem problem, BufferedReader reader) throws IOException {
        Records in = new Records(reader);
        in.header(HEADER);
        int slots = problem.slots;
        int scale = 0;
        int[] cap = new int[problem.participants];
        int[] floor = new int[problem.participants];
        int[] price = new int[problem.participants * slots];
        int[] table = new int[slots];
        int[] pool = new int[problem.pools() * slots];
        Set<Integer> waived = new HashSet<>();
        long bound = -1;
        int boundLine = 0;
        Set<String> seen = new HashSet<>();
        while (in.next()) {
            switch (in.kind()) {
                case "scale" -> {
                    scale = in.number(1, "scale");
                    if (scale < 1 || scale > Certificate.MAX_SCALE) {
                        throw in.fail(
                                Fault.NUMBER_OUT_OF_RANGE, "scale " + scale + " is not in 1-" + Certificate.MAX_SCALE);
                    }
                    once(in, seen, "scale");
                    in.exactly(2);
                }
                case "participant" -> {
                    int p = participant(in, problem);
                    once(in, seen, "participant " + p);
                    for (int i = 2; i < in.size(); i++) {
                        String isCap = in.value(i, "cap");
                        String isFloor = in.value(i, "floor");
                        String isSlots = in.value(i, "slots");
                        if (isCap != null) {
                            cap[p] = price(in, isCap);
                        } else if (isFloor != null) {
                            floor[p] = price(in, isFloor);
                        } else if (isSlots != null) {
                            row(in, isSlots, price, p * slots, slots);
                        } else {
                            throw in.unknownField(i);
                        }
                    }
                }
                case "tables" -> {
                    once(in, seen, "tables");
                    row(in, in.field(1, "prices"), table, 0, slots);
                    in.exactly(2);
                }
                case "pool" -> {
                    int k = java.util.List.of(problem.poolName).indexOf(in.field(1, "name"));
                    if (k < 0) {
                        throw in.fail(
                                Fault.UNKNOWN_POOL, "pool " + Records.clipped(in.field(1, "name")) + " is unknown");
                    }
                    once(in, seen, "pool " + k);
                    row(in, in.field(2, "prices"), pool, k * slots, slots);
                    in.exactly(3);
                }
                case "waived" -> {
                    waived.add(participant(in, problem));
                    in.exactly(2);
                }
                case "bound" -> {
                    once(in, seen, "bound");
                    bound = in.longNumber(in.field(1, "bound"), "bound");
                    boundLine = in.line();
                    in.exactly(2);
                }
                default -> throw in.unknownRecord();
            }
        }
        if (scale == 0 || bound < 0) {
            throw in.fail(
                    Fault.MISSING, scale == 0 ? "scale" : "bound", (scale == 0 ? "scale" : "bound") + " is missing");
        }
        Certificate certificate;
        try {
            certificate = Certificate.proving(problem, waived, scale, cap, floor, price, table, pool);
        } catch (ProblemException e) {
            throw new FormatException(boundLine, e);
        }
        if (certificate.bound() != bound) {
            throw new FormatException(
                    boundLine, Fault.CONTRADICTION, "bound " + bound + ", but the prices prove " + certificate.bound());
        }
        return certificate;
    }

    private static void once(Records in, Set<String> seen, String what) {
        if (!seen.add(what)) {
            throw in.fail(Fault.REPEATED, what + " is given twice");
        }
    }

    private static int participant(Records in, Problem problem) {
        int p = in.number(1, "participant");
        if (p >= problem.participants) {
            throw in.fail(
                    Fault.UNKNOWN_PARTICIPANT, "participant " + p + " is unknown, there are " + problem.participants);
        }
        return p;
    }

    private static int price(Records in, String text) {
        int price = in.number(text, "price");
        if (price > Certificate.MAX_PRICE) {
            throw in.fail(Fault.NUMBER_OUT_OF_RANGE, "price " + price + " is above " + Certificate.MAX_PRICE);
        }
        return price;
    }

    private static void row(Records in, String text, int[] prices, int from, int slots) {
        int[] row = in.numbers(text, "price");
        if (row.length != 1 && row.length != slots) {
            throw in.fail(Fault.CONTRADICTION, row.length + " prices for " + slots + " slots");
        }
        for (int t = 0; t < slots; t++) {
            int price = row[row.length == 1 ? 0 : t];
            if (price > Certificate.MAX_PRICE) {
                throw in.fail(Fault.NUMBER_OUT_OF_RANGE, "price " + price + " is above " + Certificate.MAX_PRICE);
            }
            prices[from + t] = price;
        }
    }

    /** Writes a file that {@link #read(Problem, Path)} reads; packed where the name ends in {@code .gz}. */
    public static void write(Problem problem, Certificate certificate, Path file) throws IOException {
        TextFiles.write(file, out -> write(problem, certificate, out));
    }

    public static void write(Problem problem, Certificate certificate, Appendable out) throws IOException {
        out.append(HEADER + " 1\nscale " + certificate.scale() + "\n");
        StringBuilder line = new StringBuilder();
        for (int p = 0; p < certificate.participants(); p++) {
            line.setLength(0);
            line.append("participant ").append(p).append(" cap=").append(certificate.cap(p));
            line.append(" floor=").append(certificate.floor(p)).append(" slots=");
            for (int t = 0; t < certificate.slots(); t++) {
                line.append(t > 0 ? "," : "").append(certificate.price(p, t));
            }
            out.append(line.append('\n'));
        }
        line.setLength(0);
        line.append("tables ");
        for (int t = 0; t < certificate.slots(); t++) {
            line.append(t > 0 ? "," : "").append(certificate.tablePrice(t));
        }
        line.append('\n');
        for (int k = 0; k < certificate.pools(); k++) {
            line.append("pool ").append(problem.pool(k).name()).append(' ');
            for (int t = 0; t < certificate.slots(); t++) {
                line.append(t > 0 ? "," : "").append(certificate.poolPrice(k, t));
            }
            line.append('\n');
        }
        for (int p : new TreeSet<>(certificate.waived())) {
            line.append("waived ").append(p).append('\n');
        }
        line.append("bound ").append(certificate.bound()).append('\n');
        out.append(line);
    }
}
