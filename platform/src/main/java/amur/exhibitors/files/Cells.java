package amur.exhibitors.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Several things in one cell. Written on lines of their own; read also when separated by semicolons, as people do. What would be
 * taken for the end of a thing is written with a backslash, so that nothing is lost on the way.
 */
public final class Cells {
    private Cells() {}

    /** One line each, also for empty ones, so that the columns of a list stay beside each other; empty when all are. */
    public static String joined(List<String> things) {
        if (things.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return String.join("\n", things.stream().map(Cells::escaped).toList());
    }

    public static List<String> split(String cell) {
        var things = new ArrayList<String>();
        if (cell.isBlank()) {
            return things;
        }
        String text = cell.replace("\r\n", "\n").replace('\r', '\n');
        boolean lines = text.indexOf('\n') >= 0;
        var thing = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "\\;；n".indexOf(text.charAt(i + 1)) >= 0) {
                char escaped = text.charAt(++i);
                thing.append(escaped == 'n' ? '\n' : escaped);
            } else if (lines ? c == '\n' : c == ';' || c == '；') {
                things.add(thing.toString().strip());
                thing.setLength(0);
            } else {
                thing.append(c);
            }
        }
        things.add(thing.toString().strip());
        return things;
    }

    private static String escaped(String thing) {
        return thing.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace("；", "\\；")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\n", "\\n");
    }
}
