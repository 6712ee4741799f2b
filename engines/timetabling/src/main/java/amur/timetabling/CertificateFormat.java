package amur.timetabling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads and writes certificate files ({@code amur-timetable-certificate 1}).
 *
 * <pre>
 * amur-timetable-certificate 1
 * scale 1000                                    # all prices are integers, in 1/scale of a unit of weight
 * participant 0 cap=1200 floor=0 slots=0,0,350  # a maximum, a minimum, and each hour
 * tables 0,15,0
 * pool ru-zh 0,0,20
 * before 17 23 slots=0,40,0                     # an order, by its two requests; orders without a line cost nothing
 * waived 4                                      # a participant whose minimum the timetable does not keep
 * waived request 9                              # a must request that the timetable leaves out
 * bound 20497000
 * </pre>
 *
 * <p>What they prove is said at {@link Certificate}.
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
        IntegerPrices prices = new IntegerPrices(problem, 1);
        Set<Integer> waived = new HashSet<>();
        Set<Integer> waivedRequests = new HashSet<>();
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
                            prices.cap[p] = price(in, isCap);
                        } else if (isFloor != null) {
                            prices.floor[p] = price(in, isFloor);
                        } else if (isSlots != null) {
                            row(in, isSlots, prices.hour, p * slots, slots);
                        } else {
                            throw in.unknownField(i);
                        }
                    }
                }
                case "tables" -> {
                    once(in, seen, "tables");
                    row(in, in.field(1, "prices"), prices.table, 0, slots);
                    in.exactly(2);
                }
                case "pool" -> {
                    int k = java.util.List.of(problem.poolName).indexOf(in.field(1, "name"));
                    if (k < 0) {
                        throw in.fail(
                                Fault.UNKNOWN_POOL, "pool " + Records.clipped(in.field(1, "name")) + " is unknown");
                    }
                    once(in, seen, "pool " + k);
                    row(in, in.field(2, "prices"), prices.pool, k * slots, slots);
                    in.exactly(3);
                }
                case "before" -> {
                    int k = order(in, problem);
                    once(in, seen, "order " + problem.earlier[k] + " before " + problem.later[k]);
                    in.field(3, "slots");
                    in.exactly(4);
                    String row = in.value(3, "slots");
                    if (row == null) {
                        throw in.unknownField(3);
                    }
                    row(in, row, prices.order, k * slots, slots);
                }
                case "waived" -> {
                    if (in.size() > 1 && in.field(1, "participant").equals("request")) {
                        waivedRequests.add(must(in, problem));
                        in.exactly(3);
                    } else {
                        waived.add(participant(in, problem));
                        in.exactly(2);
                    }
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
            certificate = Certificate.proving(problem, new Waivers(waived, waivedRequests), prices.inParts(scale));
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

    private static int must(Records in, Problem problem) {
        int r = request(in, problem, 2);
        if (!problem.must[r]) {
            throw in.fail(Fault.CONTRADICTION, "request " + r + " is waived, but no must request");
        }
        return r;
    }

    private static int request(Records in, Problem problem, int field) {
        int r = in.number(field, "request");
        if (r >= problem.requests) {
            throw in.fail(Fault.UNKNOWN_REQUEST, "request " + r + " is unknown, there are " + problem.requests);
        }
        return r;
    }

    private static int order(Records in, Problem problem) {
        int first = request(in, problem, 1);
        int second = request(in, problem, 2);
        for (int i = problem.firstPrecedence[first]; i < problem.firstPrecedence[first + 1]; i++) {
            int k = problem.precedenceOf[i];
            if (problem.earlier[k] == first && problem.later[k] == second) {
                return k;
            }
        }
        throw in.fail(Fault.CONTRADICTION, "request " + first + " need not be earlier than request " + second);
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
        out.append(line);
        writeOrders(problem, certificate, out);
        line.setLength(0);
        for (int p : new TreeSet<>(certificate.waivers().participants())) {
            line.append("waived ").append(p).append('\n');
        }
        for (int r : new TreeSet<>(certificate.waivers().requests())) {
            line.append("waived request ").append(r).append('\n');
        }
        line.append("bound ").append(certificate.bound()).append('\n');
        out.append(line);
    }

    /** Orders without prices are left out; of one that is said twice the first has them. */
    private static void writeOrders(Problem problem, Certificate certificate, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < certificate.orders(); k++) {
            line.setLength(0);
            line.append("before ")
                    .append(problem.earlier(k))
                    .append(' ')
                    .append(problem.later(k))
                    .append(" slots=");
            boolean priced = false;
            for (int t = 0; t < certificate.slots(); t++) {
                priced |= certificate.orderPrice(k, t) > 0;
                line.append(t > 0 ? "," : "").append(certificate.orderPrice(k, t));
            }
            if (priced) {
                out.append(line.append('\n'));
            }
        }
    }
}
