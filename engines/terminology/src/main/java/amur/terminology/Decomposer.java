package amur.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes terms of one language apart into {@link Parts}. First all lessons are to be taken ({@link #lesson}), then the terms that are
 * matched ({@link #parts}): words that no lesson had are looked at more closely then.
 */
final class Decomposer {
    private static final int LONGEST_RUN = 2;
    private static final int MOST_POSITIONS = 60;
    private static final float IN_BRACKETS = 0.4f;

    private final Tongue tongue;
    private final Thesaurus thesaurus;
    private final Vocabulary vocabulary = new Vocabulary();
    private final WordFamilies families = new WordFamilies();

    Decomposer(Tongue tongue, Thesaurus thesaurus) {
        this.tongue = tongue;
        this.thesaurus = thesaurus;
    }

    Tongue tongue() {
        return tongue;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether a lesson had a word. */
    boolean knows(String stem) {
        return families.knows(stem);
    }

    /** The features of a term that teaches: its words or runs of characters, each once. */
    int[] lesson(String text) {
        List<Piece> pieces = pieces(text, PhraseIndex.content(Words.of(text)), false);
        var grown = new Features(pieces.size() * 3);
        for (Piece piece : pieces) {
            if (tongue != Tongue.ZH) {
                families.learn(piece.stem());
            }
            grown.add(vocabulary.number(piece.stem()), 0, 1, 1);
        }
        runs(pieces, grown);
        return Lessons.distinct(grown.features());
    }

    /** One position to be: a word, half a word or a character, the token it is from, and what it counts. */
    private record Piece(String stem, int token, float weight) {}

    private List<Piece> pieces(String text, List<Token> tokens, boolean closer) {
        var pieces = new ArrayList<Piece>(tokens.size() + 4);
        int depth = 0;
        int read = 0;
        for (int i = 0; i < tokens.size() && pieces.size() < MOST_POSITIONS; i++) {
            Token token = tokens.get(i);
            for (; read < token.start(); read++) {
                char c = text.charAt(read);
                depth += "[(（［【".indexOf(c) >= 0 ? 1 : 0;
                depth -= "])）］】".indexOf(c) >= 0 && depth > 0 ? 1 : 0;
            }
            float weight = depth > 0 && i > 0 ? IN_BRACKETS : 1;
            String stem = token.stem();
            if (tongue == Tongue.RU && Negations.isNegated(token)) {
                pieces.add(new Piece("не", i, weight));
                stem = stem.substring(2);
            }
            String[] halves = closer && tongue != Tongue.ZH ? families.halves(stem) : NONE;
            if (halves.length == 0) {
                pieces.add(new Piece(stem, i, weight));
            }
            for (String half : halves) {
                pieces.add(new Piece(half, i, weight));
            }
        }
        return pieces;
    }

    private static final String[] NONE = {};

    Parts parts(String text) {
        List<Token> tokens = PhraseIndex.content(Words.of(text));
        List<Piece> pieces = pieces(text, tokens, true);
        int n = pieces.size();
        var units = new int[n];
        var weights = new float[n];
        var grown = new Features(n * 3);
        var first = new int[tokens.size() + 1];
        Arrays.fill(first, n);
        for (int i = n - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            first[piece.token()] = i;
            units[i] = vocabulary.number(piece.stem());
            weights[i] = piece.weight();
        }
        for (int i = 0; i < n; i++) {
            grown.add(units[i], i, i + 1, 1);
            for (var relative : tongue == Tongue.ZH
                    ? List.<WordFamilies.Relative>of()
                    : families.relatives(pieces.get(i).stem())) {
                grown.add(vocabulary.number(relative.stem()), i, i + 1, relative.trust());
            }
        }
        runs(pieces, grown);
        for (var found : thesaurus.phrases().in(tokens, true)) {
            if (first[found.from()] < n) {
                for (int concept : found.concepts()) {
                    grown.add(vocabulary.number("#" + concept), first[found.from()], first[found.to()], 1);
                }
            }
        }
        return new Parts(units, weights, grown.features(), grown.from(), grown.to(), grown.trust());
    }

    private void runs(List<Piece> pieces, Features grown) {
        for (int i = 0; tongue == Tongue.ZH && i < pieces.size(); i++) {
            var run = new StringBuilder(pieces.get(i).stem());
            for (int to = i + 2; to <= Math.min(pieces.size(), i + LONGEST_RUN); to++) {
                run.append(pieces.get(to - 1).stem());
                grown.add(vocabulary.number(run.toString()), i, to, 1);
            }
        }
    }

    private static final class Features {
        private int[] features;
        private int[] from;
        private int[] to;
        private float[] trust;
        private int size;

        Features(int room) {
            features = new int[room];
            from = new int[room];
            to = new int[room];
            trust = new float[room];
        }

        void add(int feature, int first, int end, float share) {
            if (size == features.length) {
                int room = size * 2 + 4;
                features = Arrays.copyOf(features, room);
                from = Arrays.copyOf(from, room);
                to = Arrays.copyOf(to, room);
                trust = Arrays.copyOf(trust, room);
            }
            features[size] = feature;
            from[size] = first;
            to[size] = end;
            trust[size++] = share;
        }

        int[] features() {
            return Arrays.copyOf(features, size);
        }

        int[] from() {
            return Arrays.copyOf(from, size);
        }

        int[] to() {
            return Arrays.copyOf(to, size);
        }

        float[] trust() {
            return Arrays.copyOf(trust, size);
        }
    }
}
