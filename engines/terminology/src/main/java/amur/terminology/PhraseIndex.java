package amur.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the terms of the thesaurus in a text, in any grammatical form and, outside Chinese, in any order of the words: «кислота
 * азотная» is «азотная кислота». A window of the text is looked up under its stems, sorted; a text of n tokens costs n × the
 * longest term.
 */
final class PhraseIndex {
    private static final int LONGEST_WORDS = 14;
    private static final int LONGEST_HAN = 24;

    private final Map<String, int[]> concepts = new HashMap<>(1 << 17);
    /** Every stem of every term: a word that is none of them ends any term. */
    private final Set<String> stems = new HashSet<>(1 << 14);

    void add(Term term, int concept) {
        List<Token> tokens = content(Words.of(term.text()));
        if (tokens.isEmpty() || tokens.size() > limit(tokens, 0)) {
            return;
        }
        tokens.forEach(token -> stems.add(token.stem()));
        concepts.merge(key(tokens, 0, tokens.size()), new int[] {concept}, (a, b) -> {
            if (a[a.length - 1] == b[0]) {
                return a;
            }
            int[] both = Arrays.copyOf(a, a.length + 1);
            both[a.length] = b[0];
            return both;
        });
    }

    /** The concepts that the tokens from a place to another name as a whole; empty where none. */
    int[] find(List<Token> tokens, int from, int to) {
        int[] found = concepts.get(key(tokens, from, to));
        return found == null ? new int[0] : found;
    }

    /** A stretch of tokens that is a term. */
    record Found(int from, int to, int[] concepts) {}

    /** The longest terms from left to right, none over another; with {@code inner}, those inside them too. */
    List<Found> in(List<Token> tokens, boolean inner) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < tokens.size()) {
            int longest = at + 1;
            for (int to = end(tokens, at); to > at; to--) {
                int[] hit = find(tokens, at, to);
                if (hit.length > 0) {
                    found.add(new Found(at, to, hit));
                    longest = to;
                    if (!inner) {
                        break;
                    }
                }
            }
            at = inner ? at + 1 : longest;
        }
        return found;
    }

    /** Where the longest possible term from a place ends. */
    private int end(List<Token> tokens, int at) {
        int most = Math.min(tokens.size(), at + limit(tokens, at));
        int to = at;
        while (to < most && stems.contains(tokens.get(to).stem())) {
            to++;
        }
        return to;
    }

    private static int limit(List<Token> tokens, int at) {
        return tokens.get(at).tongue() == Tongue.ZH ? LONGEST_HAN : LONGEST_WORDS;
    }

    /** Articles and "of" tell nothing, and come and go with the order of words. */
    static List<Token> content(List<Token> tokens) {
        for (Token token : tokens) {
            if (isEmpty(token)) {
                List<Token> rest = tokens.stream().filter(t -> !isEmpty(t)).toList();
                // The ampere is called A.
                return rest.isEmpty() ? tokens : rest;
            }
        }
        return tokens;
    }

    private static boolean isEmpty(Token token) {
        return switch (token.form()) {
            case "a", "an", "the", "of" -> true;
            default -> false;
        };
    }

    private static String key(List<Token> tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.get(from).stem();
        }
        var stems = new String[to - from];
        boolean han = false;
        for (int i = from; i < to; i++) {
            stems[i - from] = tokens.get(i).stem();
            han |= tokens.get(i).tongue() == Tongue.ZH;
        }
        if (!han) {
            Arrays.sort(stems);
        }
        return String.join(han ? "" : " ", stems);
    }
}
