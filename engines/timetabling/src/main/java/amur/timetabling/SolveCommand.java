package amur.timetabling;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code solve FILE [--budget 60s] [--breaks 9s] [--walking 6s] [--threads 2] [--seed 1] [--out DIR] [--fairness 2]}.
 *
 * <p>Writes {@code DIR/solution.txt} and {@code DIR/certificate.txt}, shows progress on standard error, tells breaks and walking where the file says
 * where tables or stands are, and ends standard output with one line: {@code value V bound B gap G% seconds S}, or, for a {@code .dzn} file, {@code optimum N}, {@code
 * no timetable exists} or {@code best N bound M}. Exit status: 0 for an answer, 2 for a command or file it cannot read,
 * 3 when the budget ended without any timetable.
 */
public final class SolveCommand {
    static final int ANSWERED = 0;
    static final int UNREADABLE = 2;
    static final int NO_ANSWER = 3;

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(ms|s|m|h)?");

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Path file;
    private Duration time = Duration.ofSeconds(60);
    private @Nullable Duration breaks;
    private @Nullable Duration walking;
    private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
    private long seed = 1;
    private Path folder = Path.of(".");
    private int fairness = 2;

    SolveCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new SolveCommand(out, err).run(arguments));
    }

    int run(String... arguments) {
        try {
            read(arguments);
            return file == null ? usage("FILE is missing") : solve(file);
        } catch (IllegalUseException e) {
            return usage(e.getMessage());
        } catch (FormatException e) {
            err.println(file + ": " + e.getMessage());
            return UNREADABLE;
        } catch (NoSuchFileException e) {
            err.println(e.getFile() + ": no such file");
            return UNREADABLE;
        } catch (IOException e) {
            err.println(file + ": " + e);
            return UNREADABLE;
        }
    }

    private int usage(@Nullable String complaint) {
        err.println(complaint);
        err.println(
                "usage: solve FILE [--budget 60s] [--breaks 9s] [--walking 6s] [--threads 2] [--seed 1] [--out DIR] [--fairness 2]");
        return UNREADABLE;
    }

    /** An argument that cannot be understood. */
    private static final class IllegalUseException extends Exception {
        private static final long serialVersionUID = 1L;

        IllegalUseException(String message) {
            super(message);
        }
    }

    private void read(String[] arguments) throws IllegalUseException {
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (!name.startsWith("--")) {
                if (file != null) {
                    throw new IllegalUseException("\"" + name + "\" is too much");
                }
                file = Path.of(name);
                continue;
            }
            String value = "";
            int equals = name.indexOf('=');
            if (equals > 0) {
                value = name.substring(equals + 1);
                name = name.substring(0, equals);
            } else if (i + 1 < arguments.length) {
                value = arguments[++i];
            } else {
                throw new IllegalUseException(name + " needs a value");
            }
            switch (name) {
                case "--budget" -> {
                    time = duration(name, value);
                    if (time.isZero()) {
                        throw noTime(name, value);
                    }
                }
                case "--breaks" -> breaks = duration(name, value);
                case "--walking" -> walking = duration(name, value);
                case "--threads" -> threads = (int) number(name, value, 1, 256);
                case "--seed" -> seed = number(name, value, 0, Long.MAX_VALUE);
                case "--out" -> folder = Path.of(value);
                case "--fairness" -> fairness = (int) number(name, value, 0, Integer.MAX_VALUE);
                default -> throw new IllegalUseException(name + " is not known");
            }
        }
        Duration last = (breaks == null ? Duration.ZERO : breaks).plus(walking == null ? Duration.ZERO : walking);
        if (last.compareTo(time) > 0) {
            throw new IllegalUseException("--breaks and --walking are parts of --budget, and together more than it");
        }
    }

    private static IllegalUseException noTime(String name, String text) {
        return new IllegalUseException(name + " \"" + text + "\" is not a time such as 60s, 500ms or 5m");
    }

    private static Duration duration(String name, String text) throws IllegalUseException {
        Matcher m = DURATION.matcher(text);
        if (!m.matches()) {
            throw noTime(name, text);
        }
        double unit =
                switch (m.group(2) == null ? "s" : m.group(2)) {
                    case "ms" -> 1;
                    case "m" -> 60_000;
                    case "h" -> 3_600_000;
                    default -> 1000;
                };
        return Duration.ofNanos(Math.round(Double.parseDouble(m.group(1)) * unit * 1e6));
    }

    private static long number(String name, String text, long from, long to) throws IllegalUseException {
        try {
            long n = Long.parseLong(text);
            if (n >= from && n <= to) {
                return n;
            }
        } catch (NumberFormatException e) {
            // said below, with the value
        }
        throw new IllegalUseException(name + " \"" + text + "\" is not a number from " + from + " to " + to);
    }

    private int solve(Path input) throws IOException {
        long start = System.nanoTime();
        Budget budget = Budget.of(time)
                .withThreads(threads)
                .withSeed(seed)
                .withListener(this::show)
                .withBreaks(breaks)
                .withWalking(walking);
        String name = input.getFileName().toString();
        if (name.endsWith(".dzn") || name.endsWith(".dzn.gz")) {
            Problem problem = LiteratureFormat.read(input);
            return report(problem, LiteratureTimetabler.solve(problem, fairness, budget));
        }
        Problem problem = InstanceFormat.read(input);
        Solution solution = Timetabler.solve(problem, budget);
        write(problem, solution, true);
        if (problem.hasPlaces()) {
            out.println("breaks " + solution.breaks() + " walking " + solution.walking());
        }
        out.println(String.format(
                Locale.ROOT,
                "value %d bound %s gap %s seconds %.1f",
                solution.value(),
                inUnits(solution.certificate()),
                percent(solution.gap()),
                (System.nanoTime() - start) / 1e9));
        return ANSWERED;
    }

    private int report(Problem problem, LiteratureResult result) throws IOException {
        return switch (result) {
            case LiteratureResult.Optimum(int breaks, Solution solution) -> {
                write(problem, solution, false);
                out.println("optimum " + breaks);
                yield ANSWERED;
            }
            case LiteratureResult.Best(int breaks, int bound, Solution solution) -> {
                write(problem, solution, false);
                out.println("best " + breaks + " bound " + bound);
                yield ANSWERED;
            }
            case LiteratureResult.NoTimetable() -> {
                out.println("no timetable exists");
                yield ANSWERED;
            }
            case LiteratureResult.Undecided() -> {
                err.println("the budget ended without a timetable");
                yield NO_ANSWER;
            }
        };
    }

    private void write(Problem problem, Solution solution, boolean certified) throws IOException {
        Files.createDirectories(folder);
        SolutionFormat.write(solution, folder.resolve("solution.txt"));
        if (certified) {
            CertificateFormat.write(problem, solution.certificate(), folder.resolve("certificate.txt"));
        }
    }

    /** The bound in weight units, exactly, without needless zeros. */
    private static String inUnits(Certificate certificate) {
        return java.math.BigDecimal.valueOf(certificate.bound())
                .divide(java.math.BigDecimal.valueOf(certificate.scale()), 6, java.math.RoundingMode.CEILING)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String percent(double gap) {
        return Double.isInfinite(gap) ? "inf%" : String.format(Locale.ROOT, "%.3f%%", gap * 100);
    }

    private void show(Progress p) {
        err.println(String.format(
                Locale.ROOT,
                "%7.1f s  %-12s value %d  bound %d  gap %s  placed %d of %d",
                p.elapsed().toNanos() / 1e9,
                p.stage().name().toLowerCase(Locale.ROOT),
                p.value(),
                p.bound(),
                percent(p.gap()),
                p.placed(),
                p.requests()));
    }
}
