package amur.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * International words: «витамин» and "vitamin", and what is written alike on both sides, such as "USB". Words of either language are
 * brought to one rough Latin spelling and compared by their edit distance; runs of three letters find whom to compare with.
 */
final class Cognates {
    private static final int SHORTEST = 4;
    private static final double ALIKE = 0.6;
    private static final double STRONGEST = 0.9;
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "z", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "c", "c", "s", "s", "", "i", "", "e", "u", "ia"
    };

    private final Map<String, int[]> runs = new HashMap<>();
    private final Map<String, Integer> same = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> units = new ArrayList<>();

    /** Links of one word. */
    record Links(int[] targets, float[] strengths) {
        static final Links NONE = new Links(new int[0], new float[0]);
    }

    /** The words that may be linked to: the units of one side. */
    Cognates(Side offered) {
        var seen = new boolean[offered.features()];
        for (int s = 0; s < offered.spellings(); s++) {
            for (int unit : offered.spelling(s).units()) {
                if (!seen[unit]) {
                    seen[unit] = true;
                    add(offered.name(unit), unit);
                }
            }
        }
    }

    private void add(String stem, int unit) {
        same.put(stem, unit);
        String key = key(stem);
        if (key.length() < SHORTEST) {
            return;
        }
        int number = keys.size();
        keys.add(key);
        units.add(unit);
        for (int i = 0; i + 3 <= key.length(); i++) {
            runs.merge(key.substring(i, i + 3), new int[] {number}, (a, b) -> {
                int[] both = Arrays.copyOf(a, a.length + 1);
                both[a.length] = b[0];
                return both;
            });
        }
    }

    /** The words that look like a stem; none for Chinese. */
    Links of(String stem) {
        Integer equal = same.get(stem);
        if (equal != null && stem.charAt(0) < 0x80) {
            return new Links(new int[] {equal}, new float[] {1});
        }
        String key = key(stem);
        if (key.length() < SHORTEST) {
            return Links.NONE;
        }
        var shared = new HashMap<Integer, Integer>();
        for (int i = 0; i + 3 <= key.length(); i++) {
            for (int other : runs.getOrDefault(key.substring(i, i + 3), new int[0])) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        var found = new ArrayList<Integer>();
        var strength = new ArrayList<Float>();
        for (var entry : shared.entrySet()) {
            String other = keys.get(entry.getKey());
            double alike = alike(key, other);
            if (alike >= ALIKE) {
                found.add(units.get(entry.getKey()));
                strength.add((float) (STRONGEST * (alike - ALIKE + 0.15) / (1.15 - ALIKE)));
            }
        }
        var strengths = new float[strength.size()];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = strength.get(i);
        }
        return new Links(found.stream().mapToInt(i -> i).toArray(), strengths);
    }

    /** 1 − edit distance over the longer length; the beginnings of words count alone where one ends earlier. */
    private static double alike(String one, String other) {
        int m = one.length();
        int n = other.length();
        int[] row = new int[n + 1];
        for (int j = 0; j <= n; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= m; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= n; j++) {
                int up = row[j];
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = up;
            }
        }
        return 1 - (double) row[n] / Math.max(m, n);
    }

    static String key(String stem) {
        var key = new StringBuilder(stem.length());
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            if (c >= 'а' && c <= 'я') {
                key.append(LATIN[c - 'а']);
            } else if (c >= 'a' && c <= 'z') {
                i += latin(stem, i, key);
            } else {
                return "";
            }
        }
        for (int i = key.length() - 1; i > 0; i--) {
            if (key.charAt(i) == key.charAt(i - 1)) {
                key.deleteCharAt(i);
            }
        }
        return key.toString();
    }

    /** Appends what an English letter sounds like in Russian; says how many letters more it took. */
    private static int latin(String word, int at, StringBuilder key) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        switch (c) {
            case 'p' -> {
                key.append(next == 'h' ? 'f' : 'p');
                return next == 'h' ? 1 : 0;
            }
            case 't', 'r' -> {
                key.append(c);
                return next == 'h' ? 1 : 0;
            }
            case 'c' -> {
                if (next == 'h') {
                    key.append('h');
                    return 1;
                }
                key.append(next == 'e' || next == 'i' || next == 'y' ? 'c' : 'k');
                return next == 'k' ? 1 : 0;
            }
            case 's' -> {
                key.append('s');
                return next == 'h' ? 1 : 0;
            }
            case 'q' -> {
                key.append("kv");
                return next == 'u' ? 1 : 0;
            }
            case 'x' -> key.append("ks");
            case 'y', 'j' -> key.append('i');
            case 'w' -> key.append('v');
            default -> key.append(c);
        }
        return 0;
    }
}
