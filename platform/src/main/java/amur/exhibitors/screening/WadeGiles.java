package amur.exhibitors.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chinese names as Wade and Giles wrote them, and as passports of Taiwan and old papers still do, in pinyin: {@code Ch'en Kuo-ch'iang} is
 * {@code chen guoqiang}. The mark that tells p from p' is often left out; a name without any is read both ways.
 */
final class WadeGiles {
    private static final String FRONT_FINALS = "i ia iang iao ieh ien in ing iu iung";

    /** Initials as written, plain and with the mark, and in pinyin; ch is another consonant before i. */
    private static final String[][] INITIALS = {
        {"p", "b", "p"}, {"t", "d", "t"}, {"k", "g", "k"}, {"ts", "z", "c"}, {"tz", "z", "c"}, {"ch", "zh", "ch"},
        {"hs", "x", "x"}, {"sh", "sh", "sh"}, {"ss", "s", "s"}, {"j", "r", "r"}, {"m", "m", "m"}, {"f", "f", "f"},
        {"n", "n", "n"}, {"l", "l", "l"}, {"h", "h", "h"}, {"s", "s", "s"}
    };

    /** Finals that pinyin writes differently; all others are the same. */
    private static final Map<String, String> FINALS = Map.ofEntries(
            Map.entry("eh", "e"),
            Map.entry("ih", "i"),
            Map.entry("ieh", "ie"),
            Map.entry("ien", "ian"),
            Map.entry("iung", "iong"),
            Map.entry("ung", "ong"),
            Map.entry("uei", "ui"),
            Map.entry("üan", "uan"),
            Map.entry("üeh", "ue"),
            Map.entry("ueh", "ue"),
            Map.entry("ün", "un"),
            Map.entry("ü", "u"));

    private static final String SAME =
            "a ai an ang ao e en eng i ia iang iao in ing iu o ou u ua uai uan uang ui un uo";
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("a", "a"),
            Map.entry("ai", "ai"),
            Map.entry("an", "an"),
            Map.entry("ang", "ang"),
            Map.entry("ao", "ao"),
            Map.entry("erh", "er"),
            Map.entry("i", "yi"),
            Map.entry("o", "e"),
            Map.entry("ou", "ou"),
            Map.entry("wang", "wang"),
            Map.entry("wei", "wei"),
            Map.entry("wen", "wen"),
            Map.entry("wu", "wu"),
            Map.entry("wan", "wan"),
            Map.entry("yang", "yang"),
            Map.entry("yao", "yao"),
            Map.entry("yeh", "ye"),
            Map.entry("yen", "yan"),
            Map.entry("yin", "yin"),
            Map.entry("ying", "ying"),
            Map.entry("yu", "you"),
            Map.entry("yü", "yu"),
            Map.entry("yüan", "yuan"),
            Map.entry("yuan", "yuan"),
            Map.entry("yüeh", "yue"),
            Map.entry("yün", "yun"),
            Map.entry("yun", "yun"),
            Map.entry("yung", "yong"));

    private static final int MOST_SYLLABLES = 5;

    private static final Map<String, String> SYLLABLES = syllables();

    private WadeGiles() {}

    private static Map<String, String> syllables() {
        var syllables = new HashMap<>(WHOLE);
        Map<String, String> finals = new HashMap<>(FINALS);
        for (String same : SAME.split(" ")) {
            finals.put(same, same);
        }
        for (String[] initial : INITIALS) {
            boolean marked = "p t k ts tz ch".contains(initial[0]) && !initial[1].equals(initial[2]);
            finals.forEach((written, pinyin) -> {
                syllables.put(initial[0] + written, joined(initial[0], initial[1], written, pinyin, false));
                if (marked) {
                    syllables.put(initial[0] + "'" + written, joined(initial[0], initial[2], written, pinyin, true));
                }
            });
        }
        return Map.copyOf(syllables);
    }

    private static String joined(String written, String consonant, String ending, String pinyin, boolean marked) {
        boolean front =
                ending.startsWith("ü") || Set.of(FRONT_FINALS.split(" ")).contains(ending);
        if (written.equals("ch") && front) {
            return (marked ? "q" : "j") + pinyin;
        }
        if ((written.equals("tz") || written.equals("ss")) && ending.equals("u")) {
            return consonant + "i";
        }
        if (ending.equals("o") && !"p m f".contains(written)) {
            return consonant + ("k h".contains(written) ? "e" : "uo");
        }
        return consonant + pinyin;
    }

    /** The name in pinyin, in one or two readings; empty where it is no such name, or pinyin as it stands. */
    static List<String> pinyin(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[’ʼ`´ʻ‘]", "'").strip();
        if (!plain.matches("[a-zü' -]{3,60}")) {
            return List.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        read(plain, false).ifPresent(readings::add);
        if (!plain.contains("'")) {
            read(plain, true).ifPresent(readings::add);
        }
        return List.copyOf(readings);
    }

    private static Optional<String> read(String name, boolean allMarked) {
        var words = new ArrayList<String>();
        var all = new HashSet<String>();
        boolean pinyin = true;
        for (String word : name.split(" +")) {
            var syllables = new StringBuilder();
            for (String syllable : word.split("-")) {
                String read = allMarked
                        ? SYLLABLES.getOrDefault(marked(syllable), SYLLABLES.get(syllable))
                        : SYLLABLES.get(syllable);
                if (read == null || !all.add(syllable + all.size()) || all.size() > MOST_SYLLABLES) {
                    return Optional.empty();
                }
                syllables.append(read);
                pinyin &= Palladius.isSyllable(syllable);
            }
            words.add(syllables.toString());
        }
        return pinyin || words.size() < 2 ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static String marked(String syllable) {
        return syllable.replaceFirst("^(p|ts|tz|t|k|ch)(?=[aeiouü])", "$1'");
    }
}
