package amur.exhibitors.products.web;

import java.util.List;
import java.util.Map;

/**
 * Where names of HS codes come in.
 *
 * @param known year, codes, and per language how many have a name
 * @param sums of the file that just came; empty where none did
 */
public record NomenclaturePage(
        List<List<String>> known,
        List<String> languages,
        List<Map.Entry<String, String>> choices,
        String language,
        String year,
        String error,
        String yearError,
        List<Map.Entry<String, String>> sums,
        int badRows,
        List<List<String>> bad,
        long maxBytes) {}
