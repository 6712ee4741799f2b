package amur.meetings.ical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader of iCalendar that shares nothing with the library that wrote it: unfolds octets, splits names, parameters, values. */
record PlainCalendar(List<Line> lines) {
    record Line(String component, String name, Map<String, String> parameters, String value) {
        String text() {
            var out = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\\' && i + 1 < value.length()) {
                    char next = value.charAt(++i);
                    out.append(next == 'n' || next == 'N' ? '\n' : next);
                } else {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }

    /** The lines as they stand in the file, folded, in octets and without their ends. */
    static List<byte[]> physicalLines(byte[] file) {
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if (file[i] == '\r' && file[i + 1] == '\n') {
                lines.add(java.util.Arrays.copyOfRange(file, start, i));
                start = i + 2;
                i++;
            }
        }
        if (start != file.length) {
            throw new IllegalArgumentException("The file does not end with CRLF");
        }
        return lines;
    }

    static PlainCalendar read(byte[] file) {
        var logical = new ArrayList<String>();
        for (byte[] physical : physicalLines(file)) {
            String line = strict(physical);
            if (line.startsWith(" ") || line.startsWith("\t")) {
                logical.set(logical.size() - 1, logical.getLast() + line.substring(1));
            } else {
                logical.add(line);
            }
        }
        var lines = new ArrayList<Line>();
        var open = new ArrayList<String>();
        for (String line : logical) {
            Line parsed = split(line, open.isEmpty() ? "" : open.getLast());
            if (parsed.name().equals("BEGIN")) {
                open.add(parsed.value());
            } else if (parsed.name().equals("END")) {
                if (!open.removeLast().equals(parsed.value())) {
                    throw new IllegalArgumentException("Ends what did not begin: " + line);
                }
            } else {
                lines.add(parsed);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("Never ended: " + open);
        }
        return new PlainCalendar(lines);
    }

    /** Every physical line must be whole UTF-8 by itself: a fold inside a character would break it. */
    private static String strict(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A line is broken inside a character", e);
        }
    }

    private static Line split(String line, String component) {
        var parameters = new LinkedHashMap<String, String>();
        boolean quoted = false;
        int start = 0;
        String name = "";
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                String part = line.substring(start, i);
                if (name.isEmpty()) {
                    name = part;
                } else {
                    String[] pair = part.split("=", 2);
                    parameters.put(pair[0], pair[1].replace("\"", ""));
                }
                start = i + 1;
                if (c == ':') {
                    return new Line(component, name, parameters, line.substring(start));
                }
            }
        }
        throw new IllegalArgumentException("No value in line: " + line);
    }

    List<Line> all(String component, String name) {
        return lines.stream()
                .filter(line ->
                        line.component().equals(component) && line.name().equals(name))
                .toList();
    }

    Line only(String component, String name) {
        List<Line> found = all(component, name);
        if (found.size() != 1) {
            throw new IllegalArgumentException(component + "." + name + " stands " + found.size() + " times");
        }
        return found.getFirst();
    }
}
