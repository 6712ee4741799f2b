package amur.retrieval;

import amur.terminology.Token;
import amur.terminology.Tongue;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How names sound in Latin letters: Chinese by its pinyin without tones, each syllable and up to {@value #JOINED} written together;
 * Russian words by the BGN/PCGN system; in what ways to write differ (kh or h, iy or y) one is taken for all.
 */
final class Sounds {
    private static final int JOINED = 4;

    /** Of a long name the beginning is enough. */
    private static final int MOST_SYLLABLES = 12;

    private static final int MOST_KEPT = 200_000;

    // Transliterators are slow and not safe for threads; words come again and again.
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII; Lower");
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Set<String> of(List<Token> tokens) {
        Set<String> sounds = new LinkedHashSet<>();
        List<String> run = new ArrayList<>();
        for (Token token : tokens) {
            if (token.tongue() == Tongue.ZH) {
                if (run.size() < MOST_SYLLABLES) {
                    run.add(latin(PINYIN, token.form()));
                }
            } else {
                join(run, sounds);
                if (token.tongue() == Tongue.RU) {
                    sounds.add(folded(latin(RUSSIAN, token.form())));
                }
            }
        }
        join(run, sounds);
        return sounds;
    }

    private static void join(List<String> run, Set<String> sounds) {
        for (int from = 0; from < run.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int i = from; i < Math.min(run.size(), from + JOINED); i++) {
                sounds.add(folded(joined.append(run.get(i)).toString()));
            }
        }
        run.clear();
    }

    private String latin(Transliterator transliterator, String word) {
        String before = known.get(word);
        if (before != null) {
            return before;
        }
        String latin;
        synchronized (transliterator) {
            latin = transliterator.transliterate(word).strip();
        }
        if (known.size() < MOST_KEPT) {
            known.put(word, latin);
        }
        return latin;
    }

    /** What is typed in Latin letters, as it is compared. */
    static String folded(String latin) {
        StringBuilder folded = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                folded.append(c);
            }
        }
        return folded.toString()
                .replace("kh", "h")
                .replace("iy", "y")
                .replace("yy", "y")
                .replace("x", "ks");
    }
}
