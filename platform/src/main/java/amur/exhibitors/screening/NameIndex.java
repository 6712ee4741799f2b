package amur.exhibitors.screening;

import amur.exhibitors.screening.NameForms.Form;
import amur.exhibitors.screening.NameForms.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of a list, found by threes of letters: only those that share {@value #SHARED} of the smaller set of threes with the name
 * asked for are compared. Short words have few threes, so their pairs count too.
 */
final class NameIndex {
    private static final double SHARED = 0.3;

    /** @param entry whose name it is @param name as written */
    record Listed(long entry, String name, NameForms forms) {}

    /** @param entry of the list @param name or alias of it that resembles most */
    record Found(long entry, String name, double likeness) {}

    private record Row(Listed listed, Form form, int pieces) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Integer>> byPiece = new HashMap<>();

    void add(long entry, String name) {
        var listed = new Listed(entry, name, NameForms.of(name));
        for (Form form : listed.forms().forms()) {
            Set<String> pieces = pieces(form);
            int row = rows.size();
            rows.add(new Row(listed, form, pieces.size()));
            pieces.forEach(piece ->
                    byPiece.computeIfAbsent(piece, none -> new ArrayList<>()).add(row));
        }
    }

    /** For each entry that resembles enough, the name of it that resembles most, by entry. */
    List<Found> find(String name) {
        var best = new TreeMap<Long, Found>();
        NameForms asked = NameForms.of(name);
        for (Form form : asked.forms()) {
            Set<String> pieces = pieces(form);
            var shared = new HashMap<Integer, Integer>();
            for (String piece : pieces) {
                byPiece.getOrDefault(piece, List.of()).forEach(row -> shared.merge(row, 1, Integer::sum));
            }
            shared.forEach((number, count) -> {
                Row row = rows.get(number);
                if (count >= SHARED * Math.min(pieces.size(), row.pieces())
                        && NameLikeness.comparable(asked, form, row.listed().forms(), row.form())) {
                    double likeness = NameLikeness.of(form, row.form());
                    Listed listed = row.listed();
                    if (likeness >= NameLikeness.THRESHOLD
                            && Optional.ofNullable(best.get(listed.entry()))
                                    .map(Found::likeness)
                                    .filter(known -> known >= likeness)
                                    .isEmpty()) {
                        best.put(listed.entry(), new Found(listed.entry(), listed.name(), likeness));
                    }
                }
            });
        }
        return List.copyOf(best.values());
    }

    private static Set<String> pieces(Form form) {
        var pieces = new HashSet<String>();
        for (Word word : form.words()) {
            if (!word.common()) {
                pieces(word.text(), pieces);
            }
        }
        pieces(form.solid(), pieces);
        return pieces;
    }

    private static void pieces(String text, Set<String> pieces) {
        String padded = "_" + text + "_";
        for (int size = text.length() <= 5 ? 2 : 3; size <= 3; size++) {
            for (int i = 0; i + size <= padded.length(); i++) {
                pieces.add(padded.substring(i, i + size));
            }
        }
    }
}
