package amur.terminology;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that Chinese took by their sound: «вольт» and 伏特, «личи» and 荔枝. A word that no lesson had and a run of characters are
 * brought to rough sounds, pinyin on one side, letters on the other, and compared by an edit distance in which related sounds cost
 * little and vowels less. Weak evidence: it decides where there is no other.
 */
final class Sounds {
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;
    private static final int SHORTEST_WORD = 4;
    private static final double ALIKE = 0.72;
    private static final double WEAKEST = 0.3;
    private static final double STRONGEST = 0.7;

    /** In the order of а to я; capitals are classes of consonants. */
    private static final String[] RUSSIAN = {
        "a", "P", "F", "K", "T", "e", "S", "S", "i", "i", "K", "L", "M", "N", "o", "P", "L", "S", "T", "u", "F", "H",
        "S", "S", "S", "S", "", "i", "", "e", "u", "a"
    };

    private static final class Pinyin {
        static final Transliterator READER = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    }

    private final Map<Integer, String> read = new HashMap<>();

    /** Gives both sides a common feature where an unknown word sounds like a run of characters. */
    void link(Side words, Side han) {
        Map<String, Set<String>> runs = runs(han);
        var heard = new HashMap<String, List<Echo>>();
        for (String word : words.unknownWords()) {
            String sound = word.length() < SHORTEST_WORD ? "" : ofLetters(word);
            if (consonants(sound) < 2) {
                continue;
            }
            for (String run : runs.getOrDefault(skeleton(sound), Set.of())) {
                double alike = alike(sound, ofRun(run));
                if (alike >= ALIKE) {
                    double strength = WEAKEST + (STRONGEST - WEAKEST) * (alike - ALIKE) / (1 - ALIKE);
                    heard.computeIfAbsent(run, k -> new ArrayList<>()).add(new Echo(word, (float) strength));
                }
            }
        }
        var sounding = new HashSet<String>();
        heard.values().forEach(echoes -> echoes.forEach(echo -> sounding.add(echo.word())));
        words.echoWords(sounding);
        han.echoRuns(heard, LONGEST_RUN);
    }

    /** A word that a run of characters sounds like. */
    record Echo(String word, float strength) {}

    /** All runs of characters of a side by the skeleton of their sound. */
    private Map<String, Set<String>> runs(Side han) {
        var runs = new HashMap<String, Set<String>>();
        for (int s = 0; s < han.spellings(); s++) {
            int[] units = han.spelling(s).units();
            for (int i = 0; i < units.length; i++) {
                var run = new StringBuilder();
                for (int to = i; to < Math.min(units.length, i + LONGEST_RUN); to++) {
                    run.append(han.name(units[to]));
                    if (to - i + 1 >= SHORTEST_RUN) {
                        String sound = ofRun(run.toString());
                        if (consonants(sound) >= 2) {
                            runs.computeIfAbsent(skeleton(sound), k -> new HashSet<>())
                                    .add(run.toString());
                        }
                    }
                }
            }
        }
        return runs;
    }

    /** What sounds have to share to be compared at all: their consonants but l, r and n, which come and go; all, where few are left. */
    private static String skeleton(String sound) {
        var all = new StringBuilder();
        var firm = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i) == 'H' ? 'K' : sound.charAt(i);
            if (Character.isUpperCase(c)) {
                all.append(c);
                if (c != 'L' && c != 'N') {
                    firm.append(c);
                }
            }
        }
        return firm.length() >= 2 ? firm.toString() : all.toString();
    }

    private static int consonants(String sound) {
        return (int) sound.chars().filter(Character::isUpperCase).count();
    }

    private String ofRun(String run) {
        var sound = new StringBuilder();
        run.codePoints().forEach(c -> sound.append(read.computeIfAbsent(c, Sounds::ofCharacter)));
        return sound.toString();
    }

    private static String ofCharacter(int character) {
        if (!Han.is(character)) {
            return "";
        }
        String pinyin =
                Pinyin.READER.transliterate(Character.toString(character)).strip();
        if (pinyin.equals("er")) {
            return "L";
        }
        int vowel = 0;
        while (vowel < pinyin.length() && "aeiouv".indexOf(pinyin.charAt(vowel)) < 0) {
            vowel++;
        }
        String initial = pinyin.substring(0, vowel);
        String rest = pinyin.substring(vowel);
        String consonant =
                switch (initial) {
                    case "b", "p" -> "P";
                    case "d", "t" -> "T";
                    case "g", "k" -> "K";
                    case "h" -> "H";
                    case "f" -> "F";
                    case "w" -> rest.startsWith("u") ? "" : "F";
                    case "m" -> "M";
                    case "n" -> "N";
                    case "l", "r" -> "L";
                    case "", "y" -> "";
                    default -> "S";
                };
        String end = rest.endsWith("n") || rest.endsWith("ng") ? "N" : "";
        String main = rest.contains("a")
                ? "a"
                : rest.contains("o")
                        ? "o"
                        : rest.contains("e") ? "e" : rest.startsWith("i") && !rest.contains("u") ? "i" : "u";
        return rest.isEmpty() ? consonant : consonant + main + end;
    }

    static String ofLetters(String word) {
        var sound = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'а' && c <= 'я') {
                sound.append(RUSSIAN[c - 'а']);
            } else {
                i += english(word, i, sound);
            }
        }
        // Doubled sounds are one.
        for (int i = sound.length() - 1; i > 0; i--) {
            if (sound.charAt(i) == sound.charAt(i - 1)) {
                sound.deleteCharAt(i);
            }
        }
        return sound.toString();
    }

    /** Appends the sound of an English letter; says how many letters more it took. */
    private static int english(String word, int at, StringBuilder sound) {
        char c = word.charAt(at);
        boolean breathed = at + 1 < word.length() && word.charAt(at + 1) == 'h';
        switch (c) {
            case 'b' -> sound.append('P');
            case 'p' -> sound.append(breathed ? 'F' : 'P');
            case 'd', 't' -> sound.append('T');
            case 'g', 'k', 'q' -> sound.append('K');
            case 'c' -> {
                boolean soft = at + 1 < word.length() && "eiyh".indexOf(word.charAt(at + 1)) >= 0;
                sound.append(soft ? 'S' : 'K');
            }
            case 'f', 'v', 'w' -> sound.append('F');
            case 'h' -> sound.append('H');
            case 'j', 's', 'z' -> sound.append('S');
            case 'l', 'r' -> sound.append('L');
            case 'm' -> sound.append('M');
            case 'n' -> sound.append('N');
            case 'x' -> sound.append("KS");
            case 'y' -> sound.append('i');
            case 'a', 'e', 'i', 'o', 'u' -> sound.append(c);
            default -> {}
        }
        return breathed && "ptcs".indexOf(c) >= 0 ? 1 : 0;
    }

    /** 1 − the distance per consonant. */
    static double alike(String one, String other) {
        int m = one.length();
        int n = other.length();
        int most = Math.max(consonants(one), consonants(other));
        if (Math.abs(consonants(one) - consonants(other)) > 1) {
            return 0;
        }
        double[] row = new double[n + 1];
        for (int j = 1; j <= n; j++) {
            row[j] = row[j - 1] + alone(other.charAt(j - 1));
        }
        for (int i = 1; i <= m; i++) {
            double diagonal = row[0];
            row[0] += alone(one.charAt(i - 1));
            for (int j = 1; j <= n; j++) {
                double up = row[j];
                row[j] = Math.min(
                        Math.min(up + alone(one.charAt(i - 1)), row[j - 1] + alone(other.charAt(j - 1))),
                        diagonal + between(one.charAt(i - 1), other.charAt(j - 1)));
                diagonal = up;
            }
        }
        return 1 - row[n] / most;
    }

    private static double alone(char sound) {
        return Character.isLowerCase(sound) ? 0.2 : sound == 'L' || sound == 'N' ? 0.4 : 1;
    }

    private static double between(char one, char other) {
        if (one == other) {
            return 0;
        }
        if (Character.isLowerCase(one) && Character.isLowerCase(other)) {
            return 0.2;
        }
        return switch ("" + (char) Math.min(one, other) + (char) Math.max(one, other)) {
            case "HK" -> 0.2;
            case "MN" -> 0.4;
            case "FP", "ST", "FH" -> 0.6;
            default -> 1.2;
        };
    }
}
