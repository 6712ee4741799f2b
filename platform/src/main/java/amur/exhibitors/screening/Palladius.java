package amur.exhibitors.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chinese syllables as Russian writes them: the system of Palladius, from pinyin without tones. {@code xinghua} is {@code синхуа}, so a
 * name that came through Russian and one that came through pinyin can be told to be the same.
 */
final class Palladius {
    private static final String[][] INITIALS = {
        {"zh", "чж"}, {"ch", "ч"}, {"sh", "ш"}, {"b", "б"}, {"p", "п"}, {"m", "м"}, {"f", "ф"}, {"d", "д"},
        {"t", "т"}, {"n", "н"}, {"l", "л"}, {"g", "г"}, {"k", "к"}, {"h", "х"}, {"j", "цз"}, {"q", "ц"},
        {"x", "с"}, {"r", "ж"}, {"z", "цз"}, {"c", "ц"}, {"s", "с"}
    };
    private static final String[][] FINALS = {
        {"a", "а"},
        {"o", "о"},
        {"e", "э"},
        {"ai", "ай"},
        {"ei", "эй"},
        {"ao", "ао"},
        {"ou", "оу"},
        {"an", "ань"},
        {"en", "энь"},
        {"ang", "ан"},
        {"eng", "эн"},
        {"ong", "ун"},
        {"i", "и"},
        {"ia", "я"},
        {"ie", "е"},
        {"iao", "яо"},
        {"iu", "ю"},
        {"ian", "янь"},
        {"in", "инь"},
        {"iang", "ян"},
        {"ing", "ин"},
        {"iong", "юн"},
        {"u", "у"},
        {"ua", "уа"},
        {"uo", "о"},
        {"uai", "уай"},
        {"ui", "уй"},
        {"uan", "уань"},
        {"un", "унь"},
        {"uang", "уан"},
        {"ue", "юэ"}
    };
    private static final String[][] WHOLE = {
        {"a", "а"},
        {"o", "о"},
        {"e", "э"},
        {"er", "эр"},
        {"ai", "ай"},
        {"ao", "ао"},
        {"ou", "оу"},
        {"an", "ань"},
        {"en", "энь"},
        {"ang", "ан"},
        {"yi", "и"},
        {"ya", "я"},
        {"yo", "йо"},
        {"ye", "е"},
        {"yao", "яо"},
        {"you", "ю"},
        {"yan", "янь"},
        {"yin", "инь"},
        {"yang", "ян"},
        {"ying", "ин"},
        {"yong", "юн"},
        {"wu", "у"},
        {"wa", "ва"},
        {"wo", "во"},
        {"wai", "вай"},
        {"wei", "вэй"},
        {"wan", "вань"},
        {"wen", "вэнь"},
        {"wang", "ван"},
        {"weng", "вэн"},
        {"yu", "юй"},
        {"yue", "юэ"},
        {"yuan", "юань"},
        {"yun", "юнь"},
        {"hui", "хуэй"},
        {"lv", "люй"},
        {"nv", "нюй"},
        {"zi", "цзы"},
        {"ci", "цы"},
        {"si", "сы"}
    };
    private static final Map<String, String> SYLLABLES = new HashMap<>();
    private static final Set<String> FRONT = Set.of("j", "q", "x");
    private static final int LONGEST = 6;
    private static final int LONGEST_WORD = 100;

    static {
        for (String[] initial : INITIALS) {
            for (String[] ending : FINALS) {
                SYLLABLES.put(initial[0] + ending[0], initial[1] + ending(initial[0], ending));
            }
        }
        for (String[] whole : WHOLE) {
            SYLLABLES.put(whole[0], whole[1]);
        }
    }

    private Palladius() {}

    /** After j, q and x the u of pinyin is ü. */
    private static String ending(String initial, String[] ending) {
        if (!FRONT.contains(initial)) {
            return ending[1];
        }
        return switch (ending[0]) {
            case "u" -> "юй";
            case "uan" -> "юань";
            case "un" -> "юнь";
            default -> ending[1];
        };
    }

    static boolean isSyllable(String pinyin) {
        return SYLLABLES.containsKey(pinyin);
    }

    /** A word of pinyin, syllable after syllable; empty where it is none. The longest syllables that leave the rest readable count. */
    static Optional<String> of(String pinyin) {
        return pinyin.length() > LONGEST_WORD
                ? Optional.empty()
                : Optional.ofNullable(read(pinyin, 0, new HashSet<>()));
    }

    private static @org.jspecify.annotations.Nullable String read(String word, int from, Set<Integer> dead) {
        if (from == word.length()) {
            return "";
        }
        if (dead.contains(from)) {
            return null;
        }
        for (int to = Math.min(word.length(), from + LONGEST); to > from; to--) {
            String syllable = SYLLABLES.get(word.substring(from, to));
            if (syllable != null) {
                String rest = read(word, to, dead);
                if (rest != null) {
                    return syllable + rest;
                }
            }
        }
        dead.add(from);
        return null;
    }
}
