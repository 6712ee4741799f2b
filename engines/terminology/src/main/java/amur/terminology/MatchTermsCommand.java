package amur.terminology;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code match-terms --from ru --to zh QUERIES CANDIDATES [--dictionaries DIR]}.
 *
 * <p>Both files hold one term a line. Prints, for each line of the first, the numbers (from 1) of the lines of the second that
 * translate it best, ten at most, best first, with a space between. An empty line keeps its number and matches nothing. Exit status:
 * 0 for an answer, 2 for a command or file it cannot read.
 */
public final class MatchTermsCommand {
    static final int ANSWERED = 0;
    static final int UNREADABLE = 2;
    private static final int BEST = 10;

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Tongue from;
    private @Nullable Tongue to;
    private @Nullable Path dictionaries;
    private final List<Path> files = new ArrayList<>();

    MatchTermsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(new java.io.BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new MatchTermsCommand(out, err).run(arguments);
        out.flush();
        System.exit(status);
    }

    /** A command or a file that cannot be understood. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    int run(String... arguments) {
        try {
            read(arguments);
        } catch (RefusedException e) {
            err.println(e.getMessage());
            err.println(
                    "usage: match-terms --from ru --to zh QUERIES CANDIDATES [--dictionaries DIR]; languages en, ru, zh");
            return UNREADABLE;
        }
        try {
            match(java.util.Objects.requireNonNull(from), java.util.Objects.requireNonNull(to));
            return ANSWERED;
        } catch (RefusedException e) {
            err.println(e.getMessage());
            return UNREADABLE;
        } catch (FormatException e) {
            err.println(e.getMessage());
            return UNREADABLE;
        } catch (IOException e) {
            err.println("cannot read: " + e);
            return UNREADABLE;
        }
    }

    private void read(String[] arguments) throws RefusedException {
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (!name.startsWith("--")) {
                files.add(Path.of(name));
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
                throw new RefusedException(name + " needs a value");
            }
            switch (name) {
                case "--from" -> from = tongue(name, value);
                case "--to" -> to = tongue(name, value);
                case "--dictionaries" -> dictionaries = Path.of(value);
                default -> throw new RefusedException(name + " is not known");
            }
        }
        if (from == null || to == null) {
            throw new RefusedException((from == null ? "--from" : "--to") + " is missing");
        }
        if (from == to) {
            throw new RefusedException("--from and --to are both " + from.code());
        }
        if (files.size() != 2) {
            throw new RefusedException(
                    files.size() < 2 ? "QUERIES and CANDIDATES are needed" : "\"" + files.get(2) + "\" is too much");
        }
    }

    private static Tongue tongue(String name, String value) throws RefusedException {
        return Tongue.find(value)
                .orElseThrow(() -> new RefusedException(name + " \"" + value + "\" is none of en, ru, zh"));
    }

    private void match(Tongue source, Tongue target) throws IOException, RefusedException {
        List<String> queries = lines(files.get(0));
        List<String> candidates = lines(files.get(1));
        var matcher = new TermMatcher(Thesaurus.load(), source, target, dictionaries());
        for (int[] best : matcher.rank(queries, candidates, BEST)) {
            var line = new StringJoiner(" ");
            for (int candidate : best) {
                line.add(String.valueOf(candidate + 1));
            }
            out.println(line);
        }
    }

    private Dictionaries dictionaries() throws IOException, RefusedException {
        if (dictionaries == null) {
            return Dictionaries.NONE;
        }
        if (!Files.isDirectory(dictionaries)) {
            throw new RefusedException(dictionaries + ": no such folder");
        }
        return Dictionaries.load(dictionaries);
    }

    private static List<String> lines(Path file) throws IOException, RefusedException {
        if (!Files.exists(file)) {
            throw new RefusedException(file + ": no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(file + ": not a file");
        }
        try {
            List<String> lines = TextLines.of(file);
            if (lines.stream().allMatch(String::isBlank)) {
                throw new RefusedException(file + ": no term in it");
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new RefusedException(file + ": not UTF-8 text");
        }
    }
}
