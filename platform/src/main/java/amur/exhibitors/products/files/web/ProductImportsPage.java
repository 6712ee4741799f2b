package amur.exhibitors.products.files.web;

import java.util.List;
import java.util.Map;

/** Where files of products come in: the form, the columns, what came in before. */
public record ProductImportsPage(
        String edition,
        Whose whose,
        List<Map.Entry<String, String>> columns,
        List<Row> earlier,
        String error,
        long maxBytes) {
    public record Row(
            int number,
            String fileName,
            String state,
            String stateKind,
            String done,
            String fresh,
            String changed,
            String same,
            String bad,
            String uploaded) {}

    public long maxMegabytes() {
        return maxBytes >> 20;
    }
}
