package amur.exhibitors.screening;

import amur.exhibitors.screening.NameForms.Form;
import amur.exhibitors.screening.NameForms.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of a list, found by threes of letters: only those that share {@value #SHARED} of the smaller set of threes with the name
 * asked for are compared. Short words have few threes, so their pairs count too. Each three has a number and a row of the names that
 * have it; asking counts along a few such rows, in an array. One thread uses an index.
 */
final class NameIndex {
    private static final double SHARED = 0.3;

    /** @param entry whose name it is @param name as written */
    private record Listed(long entry, String name, NameForms forms) {}

    /** @param entry of the list @param name or alias of it that resembles most */
    record Found(long entry, String name, double likeness) {}

    private record Row(Listed listed, Form form, int pieces) {}

    /** Numbers of rows, growing. */
    private static final class Rows {
        private int[] numbers = new int[4];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Rows> byPiece = new HashMap<>();

    /** For each row how many threes it shares with what is asked; nought between two questions. */
    private int[] shared = new int[0];

    void add(long entry, String name) {
        var listed = new Listed(entry, name, NameForms.of(name));
        for (Form form : listed.forms().forms()) {
            Set<String> pieces = pieces(form);
            int row = rows.size();
            rows.add(new Row(listed, form, pieces.size()));
            pieces.forEach(
                    piece -> byPiece.computeIfAbsent(piece, none -> new Rows()).add(row));
        }
    }

    /** For each entry that resembles enough, the name of it that resembles most, by entry. */
    List<Found> find(String name) {
        if (shared.length < rows.size()) {
            shared = new int[rows.size()];
        }
        var best = new TreeMap<Long, Found>();
        NameForms asked = NameForms.of(name);
        for (Form form : asked.forms()) {
            find(asked, form, best);
        }
        return List.copyOf(best.values());
    }

    private void find(NameForms asked, Form form, Map<Long, Found> best) {
        Set<String> pieces = pieces(form);
        var touched = new Rows();
        for (String piece : pieces) {
            Rows having = byPiece.get(piece);
            for (int i = 0; having != null && i < having.size; i++) {
                if (shared[having.numbers[i]]++ == 0) {
                    touched.add(having.numbers[i]);
                }
            }
        }
        for (int i = 0; i < touched.size; i++) {
            int number = touched.numbers[i];
            int count = shared[number];
            shared[number] = 0;
            Row row = rows.get(number);
            if (count >= SHARED * Math.min(pieces.size(), row.pieces())
                    && NameLikeness.comparable(asked, form, row.listed().forms(), row.form())
                    && NameLikeness.canReach(form, row.form())) {
                double likeness = NameLikeness.of(form, row.form());
                Listed listed = row.listed();
                @Nullable Found known = best.get(listed.entry());
                if (likeness >= NameLikeness.THRESHOLD && (known == null || known.likeness() < likeness)) {
                    best.put(listed.entry(), new Found(listed.entry(), listed.name(), likeness));
                }
            }
        }
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
