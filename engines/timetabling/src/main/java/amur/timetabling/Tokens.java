package amur.timetabling;

import java.io.BufferedReader;
import java.io.IOException;

/** The tokens of MiniZinc data: names, numbers, and signs. Comments run from {@code %} to the end of the line. */
final class Tokens {
    private static final int LONGEST = 64;

    private final BufferedReader reader;
    private int line = 1;
    private int ahead = -2;

    Tokens(BufferedReader reader) {
        this.reader = reader;
    }

    int line() {
        return line;
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = reader.read();
        }
        return ahead;
    }

    private int take() throws IOException {
        int c = peek();
        ahead = -2;
        line += c == '\n' ? 1 : 0;
        return c;
    }

    /** The next token; empty at the end of the file when that is allowed, that is between two assignments. */
    String next() throws IOException {
        while (true) {
            int c = take();
            if (c == -1) {
                return "";
            }
            if (c == '%') {
                while (peek() != '\n' && peek() != -1) {
                    take();
                }
            } else if (c == '[' && peek() == '|') {
                take();
                return "[|";
            } else if (c == '|' && peek() == ']') {
                take();
                return "|]";
            } else if (!Character.isWhitespace(c) && c != '\ufeff') {
                return isWord(c) ? word(c) : Character.toString(c);
            }
        }
    }

    private String word(int first) throws IOException {
        StringBuilder word = new StringBuilder().appendCodePoint(first);
        while (isWord(peek())) {
            word.append((char) take());
            if (word.length() > LONGEST) {
                throw new FormatException(
                        line, Fault.SYNTAX, "\"" + Records.clipped(word.toString()) + "\" is too long");
            }
        }
        return word.toString();
    }

    private static boolean isWord(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
    }

    int number(String token) {
        if (token.isEmpty()) {
            throw new FormatException(line, Fault.TRUNCATED, "the file ends where a number should stand");
        }
        int n = 0;
        for (int i = 0; i < token.length(); i++) {
            int d = token.charAt(i) - '0';
            if (d < 0 || d > 9) {
                throw new FormatException(
                        line, Fault.SYNTAX, "\"" + Records.clipped(token) + "\" is not a whole number");
            }
            if (n > (Problem.MAX_REQUESTS - d) / 10) {
                throw new FormatException(
                        line, Fault.NUMBER_OUT_OF_RANGE, "number " + Records.clipped(token) + " is too large");
            }
            n = n * 10 + d;
        }
        return n;
    }
}
