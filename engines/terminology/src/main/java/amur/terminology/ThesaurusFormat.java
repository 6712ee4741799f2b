package amur.terminology;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the files of the thesaurus: one concept a line, {@code English; synonym | Russian | Chinese | HS codes}, {@code #} for
 * comments. What cannot be taken is named with file and line, and the rest is read: one slip in fifteen thousand lines shall not
 * stop a fair. A test of the project's own files asks that nothing be named.
 */
final class ThesaurusFormat {
    private static final int LONGEST_LINE = 4000;
    private static final int LONGEST_TERM = 200;
    private static final Pattern COLUMN = Pattern.compile("\\|");
    private static final Pattern TERM = Pattern.compile("[;；]");

    private final List<Concept> concepts = new ArrayList<>();
    private final List<FaultyLine> faults = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    List<Concept> concepts() {
        return concepts;
    }

    List<FaultyLine> faults() {
        return faults;
    }

    /**
     * Reads one file more.
     *
     * @param kind the folder or file name that says what kind of things stand in it
     * @param file its name, for what has to be said about it
     */
    void read(String kind, String file, BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            // The mark that some editors put before the first line is no character of it.
            String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!text.isBlank() && text.charAt(0) != '#') {
                take(kind, file, number, text);
            }
        }
    }

    private void take(String kind, String file, int line, String text) {
        if (text.length() > LONGEST_LINE) {
            fault(file, line, Fault.TOO_LONG, text.substring(0, 40) + "…");
            return;
        }
        String[] columns = COLUMN.split(text, -1);
        if (columns.length != 4) {
            fault(file, line, Fault.COLUMNS, text);
            return;
        }
        int before = faults.size();
        List<Term> english = terms(Tongue.EN, columns[0], file, line);
        List<Term> russian = terms(Tongue.RU, columns[1], file, line);
        List<Term> chinese = terms(Tongue.ZH, columns[2], file, line);
        List<String> codes = codes(columns[3], file, line);
        if (faults.size() > before) {
            return;
        }
        String identity = english.getFirst().qualified();
        if (!identities.add(identity)) {
            fault(file, line, Fault.REPEATED_CONCEPT, identity);
            return;
        }
        concepts.add(new Concept(
                concepts.size(),
                kind,
                file,
                line,
                unwritten(kind, english, file, line),
                unwritten(kind, russian, file, line),
                unwritten(kind, chinese, file, line),
                codes));
    }

    private List<Term> terms(Tongue tongue, String column, String file, int line) {
        var terms = new ArrayList<Term>();
        if (column.isBlank()) {
            fault(file, line, Fault.ONE_SIDED, tongue.code());
            return terms;
        }
        for (String written : TERM.split(column, -1)) {
            if (written.isBlank()) {
                fault(file, line, Fault.EMPTY_TERM, column.strip());
            } else if (written.length() > LONGEST_TERM) {
                fault(file, line, Fault.TOO_LONG, written.strip());
            } else if (written.chars().anyMatch(Character::isISOControl)) {
                fault(file, line, Fault.CONTROL_CHARACTER, column.strip());
            } else if (!Scripts.fit(tongue, written)) {
                fault(file, line, Fault.WRONG_SCRIPT, written.strip());
            } else {
                terms.add(Term.of(tongue, written));
            }
        }
        return terms;
    }

    /** A term that stands twice is named; the line keeps it, since both things may well be called so. */
    private List<Term> unwritten(String kind, List<Term> terms, String file, int line) {
        for (Term term : terms) {
            if (!written.add(kind + "|" + term.tongue() + "|" + term.qualified())) {
                fault(file, line, Fault.REPEATED_TERM, term.qualified());
            }
        }
        return terms;
    }

    private List<String> codes(String column, String file, int line) {
        var codes = new ArrayList<String>();
        for (String code : column.strip().split("\\s+")) {
            if (code.isEmpty()) {
                continue;
            }
            if (!isCode(code)) {
                fault(file, line, Fault.HS_CODE, code);
            } else if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static boolean isCode(String code) {
        int length = code.length();
        if (length != 2 && length != 4 && length != 6 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int chapter = Integer.parseInt(code.substring(0, 2));
        return chapter >= 1 && chapter <= 97 && chapter != 77;
    }

    private void fault(String file, int line, Fault fault, String value) {
        faults.add(new FaultyLine(file, line, fault, value));
    }
}
