package amur.exhibitors.files.web;

import java.util.List;
import java.util.Map;

/**
 * A file that waits for somebody to say how to read it.
 *
 * @param crumbs name and address, the last without
 * @param action where the answer goes
 * @param hidden what goes with it
 */
public record AskedPage(
        String title,
        String fileName,
        List<Map.Entry<String, String>> crumbs,
        ReadingQuestion question,
        String action,
        Map<String, String> hidden) {}
