package amur.timetabling;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads records: one a line, fields separated by spaces, comments from {@code #}. Every complaint names its line. */
final class Records {
    /** No record of any of our files comes near: the longest are the prices of a participant, some 45,000 characters. */
    private static final int LONGEST = 1_000_000;

    private final BufferedReader reader;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int end;
    private boolean skipLineFeed;
    private final List<String> fields = new ArrayList<>();
    private int line;

    Records(BufferedReader reader) {
        this.reader = reader;
    }

    /** Moves to the next record; false at the end of the file. */
    boolean next() throws IOException {
        while (true) {
            String text = readLine();
            if (text == null) {
                return false;
            }
            split(text);
            if (!fields.isEmpty()) {
                return true;
            }
        }
    }

    /** The next line, ended by LF, CR or both as {@link BufferedReader#readLine} has it, but of limited length; null at the end. */
    private @org.jspecify.annotations.Nullable String readLine() throws IOException {
        StringBuilder begun = null;
        while (true) {
            if (at == end) {
                end = reader.read(buffer, 0, buffer.length);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    if (begun != null) {
                        line++;
                    }
                    return begun == null ? null : begun.toString();
                }
            }
            if (skipLineFeed && buffer[at] == '\n') {
                at++;
                skipLineFeed = false;
                // nothing may follow: then there is no further line
                continue;
            }
            skipLineFeed = false;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < end) {
                skipLineFeed = buffer[at] == '\r';
                String rest = new String(buffer, from, at - from);
                at++;
                line++;
                return begun == null ? rest : begun.append(rest).toString();
            }
            begun = begun == null ? new StringBuilder() : begun;
            begun.append(buffer, from, end - from);
            if (begun.length() > LONGEST) {
                line++;
                throw fail(Fault.SYNTAX, "the line is longer than " + LONGEST + " characters");
            }
        }
    }

    private void split(String text) {
        fields.clear();
        int end = text.indexOf('#');
        end = end < 0 ? text.length() : end;
        int i = line == 1 && end > 0 && text.charAt(0) == '\ufeff' ? 1 : 0;
        while (i < end) {
            while (i < end && isSpace(text.charAt(i))) {
                i++;
            }
            int from = i;
            while (i < end && !isSpace(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                fields.add(text.substring(from, i));
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    void header(String name) throws IOException {
        if (!next()) {
            throw fail(Fault.TRUNCATED, "the file is empty; it should begin with \"" + name + " 1\"");
        }
        if (!fields.get(0).equals(name)) {
            throw fail(Fault.SYNTAX, "\"" + clipped(fields.get(0)) + "\" where \"" + name + " 1\" should stand");
        }
        if (fields.size() != 2 || !fields.get(1).equals("1")) {
            throw fail(Fault.SYNTAX, "only version 1 of " + name + " can be read");
        }
    }

    int line() {
        return line;
    }

    String kind() {
        return fields.get(0);
    }

    int size() {
        return fields.size();
    }

    String field(int i, String what) {
        if (i >= fields.size()) {
            throw fail(Fault.MISSING, what, kind() + ": " + what + " is missing");
        }
        return fields.get(i);
    }

    int number(int i, String what) {
        return number(field(i, what), what);
    }

    /** A decimal number 0…2147483647. */
    int number(String text, String what) {
        long n = longNumber(text, what);
        if (n > Integer.MAX_VALUE) {
            throw fail(Fault.NUMBER_OUT_OF_RANGE, what + " " + text + " is too large");
        }
        return (int) n;
    }

    long longNumber(String text, String what) {
        if (text.isEmpty()) {
            throw fail(Fault.SYNTAX, what + " is empty");
        }
        long n = 0;
        for (int i = 0; i < text.length(); i++) {
            int d = text.charAt(i) - '0';
            if (d < 0 || d > 9) {
                throw fail(Fault.SYNTAX, what + " \"" + clipped(text) + "\" is not a whole number");
            }
            if (n > (Long.MAX_VALUE - d) / 10) {
                throw fail(Fault.NUMBER_OUT_OF_RANGE, what + " " + clipped(text) + " is too large");
            }
            n = n * 10 + d;
        }
        return n;
    }

    int[] numbers(String text, String what) {
        String[] parts = text.split(",", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i], what);
        }
        return numbers;
    }

    void exactly(int size) {
        if (fields.size() > size) {
            throw fail(
                    Fault.UNKNOWN_FIELD,
                    clipped(fields.get(size)),
                    kind() + ": \"" + clipped(fields.get(size)) + "\" is too much");
        }
    }

    /** The value of {@code key=value} in field {@code i}, or null where the key is another. */
    @org.jspecify.annotations.Nullable
    String value(int i, String key) {
        String f = fields.get(i);
        return f.length() > key.length() && f.startsWith(key) && f.charAt(key.length()) == '='
                ? f.substring(key.length() + 1)
                : null;
    }

    FormatException unknownField(int i) {
        return fail(
                Fault.UNKNOWN_FIELD,
                clipped(fields.get(i)),
                kind() + ": \"" + clipped(fields.get(i)) + "\" is not known");
    }

    FormatException unknownRecord() {
        return fail(Fault.UNKNOWN_RECORD, clipped(kind()), "record \"" + clipped(kind()) + "\" is not known");
    }

    FormatException fail(Fault fault, String name, String detail) {
        return new FormatException(line, fault, name, detail);
    }

    FormatException fail(Fault fault, String detail) {
        return new FormatException(line, fault, detail);
    }

    static String clipped(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
