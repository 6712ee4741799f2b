package amur.exhibitors.files.web;

import java.util.List;
import java.util.Map;

/**
 * Where a file of companies is uploaded, with the imports there were.
 *
 * @param edition its name
 * @param columns the head of every column of the template and what stands in it
 * @param error why the last file was not taken; empty where there is none
 * @param maxBytes that a file may have
 */
public record ImportsPage(
        String edition, List<Map.Entry<String, String>> columns, List<Row> earlier, String error, long maxBytes) {
    /** One import: what became of it and the figures of its report, empty where there is none. */
    public record Row(
            int number,
            String fileName,
            String state,
            String stateKind,
            String uploaded,
            String fresh,
            String changed,
            String same,
            String bad) {}

    public long maxMegabytes() {
        return maxBytes >> 20;
    }
}
