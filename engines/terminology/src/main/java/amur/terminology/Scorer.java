package amur.terminology;

import java.util.Arrays;

/**
 * How well the candidates fit one query. Links from the query's features to features of the other language are looked up once; by
 * these a shortlist is drawn from an inverted index, and each of it is scored: the share of the query's weight that the candidate
 * says, and of the candidate's that the query says, as the power mean of exponent −2, which lies near the smaller of the two. So a part
 * that is missing costs, on whichever side, and a single word does not win by being said as a whole.
 */
final class Scorer {
    private static final int SHORTLIST = 150;
    private static final double ONE_WORD = 0.85;

    private final Side asked;
    private final Side offered;
    private final Lexicon lexicon;
    private final Cognates cognates;
    private final int[][] postings;
    private final float[] sums;
    /** The links of the query that is being scored, as lists by target feature. */
    private final int[] heads;

    private int[] next = new int[256];
    private int[] from = new int[256];
    private float[] strength = new float[256];
    private int[] linked = new int[256];
    private int links;

    Scorer(Side asked, Side offered, Lexicon lexicon) {
        this.asked = asked;
        this.offered = offered;
        this.lexicon = lexicon;
        cognates = new Cognates(offered);
        postings = offered.postings();
        sums = new float[offered.spellings()];
        heads = new int[postings.length];
        Arrays.fill(heads, -1);
    }

    void score(int spelling, Ranking ranking) {
        Parts query = asked.spelling(spelling);
        links = 0;
        Arrays.fill(sums, 0);
        for (int i = 0; i < query.features().length; i++) {
            link(query, i);
        }
        int[] others = shortlist();
        float[] values = new float[others.length];
        int[] terms = new int[others.length];
        for (int k = 0; k < others.length; k++) {
            values[k] = fit(query, offered.spelling(others[k]));
            terms[k] = offered.termOf(others[k]);
        }
        ranking.add(asked.termOf(spelling), spelling, terms, others, values);
        for (int i = 0; i < links; i++) {
            heads[linked[i]] = -1;
        }
    }

    /** Links one feature of the query to whatever says it. */
    private void link(Parts query, int i) {
        int feature = query.features()[i];
        float weight = 0;
        for (int p = query.from()[i]; p < query.to()[i]; p++) {
            weight += asked.weight(query, p);
        }
        String name = asked.name(feature);
        if (name.charAt(0) == '#') {
            boolean phrase = query.to()[i] - query.from()[i] > 1;
            link(i, offered.find(name), phrase ? 1 : (float) ONE_WORD, weight);
            return;
        }
        float trust = query.trust()[i];
        if (name.charAt(0) == '~') {
            link(i, offered.find(name), trust, weight);
            return;
        }
        int[] targets = lexicon.targets(feature);
        for (int k = 0; k < targets.length; k++) {
            link(i, targets[k], lexicon.strengths(feature)[k] * trust, weight);
        }
        if (trust == 1) {
            Cognates.Links alike = cognates.of(name);
            for (int k = 0; k < alike.targets().length; k++) {
                link(i, alike.targets()[k], alike.strengths()[k], weight);
            }
        }
    }

    private void link(int i, int target, float value, float weight) {
        if (target < 0 || target >= postings.length || postings[target].length == 0) {
            return;
        }
        if (links == next.length) {
            int room = links * 2;
            next = Arrays.copyOf(next, room);
            from = Arrays.copyOf(from, room);
            strength = Arrays.copyOf(strength, room);
            linked = Arrays.copyOf(linked, room);
        }
        next[links] = heads[target];
        from[links] = i;
        strength[links] = value;
        linked[links] = target;
        heads[target] = links++;
        float gain = value * weight;
        for (int other : postings[target]) {
            sums[other] += gain;
        }
    }

    private float fit(Parts query, Parts candidate) {
        float[] saidOfQuery = new float[query.length()];
        float[] saidOfCandidate = new float[candidate.length()];
        for (int j = 0; j < candidate.features().length; j++) {
            int target = candidate.features()[j];
            float trust = candidate.trust()[j];
            for (int l = heads[target]; l >= 0; l = next[l]) {
                int i = from[l];
                float value = strength[l] * trust;
                raise(saidOfQuery, query.from()[i], query.to()[i], value);
                raise(saidOfCandidate, candidate.from()[j], candidate.to()[j], value);
            }
        }
        double one = share(asked, query, saidOfQuery);
        double other = share(offered, candidate, saidOfCandidate);
        return one == 0 || other == 0 ? 0 : (float) Math.sqrt(2 / (1 / (one * one) + 1 / (other * other)));
    }

    private static void raise(float[] said, int from, int to, float value) {
        for (int p = from; p < to; p++) {
            said[p] = Math.max(said[p], value);
        }
    }

    private static double share(Side side, Parts parts, float[] said) {
        double sum = 0;
        double all = 0;
        for (int p = 0; p < said.length; p++) {
            float weight = side.weight(parts, p);
            sum += weight * said[p];
            all += weight;
        }
        return sum / all;
    }

    /** The spellings with the greatest sums, ties by number. */
    private int[] shortlist() {
        long[] keys = new long[sums.length];
        int n = 0;
        for (int c = 0; c < sums.length; c++) {
            if (sums[c] > 0) {
                keys[n++] = (long) Float.floatToIntBits(sums[c]) << 32 | Integer.MAX_VALUE - c;
            }
        }
        Arrays.sort(keys, 0, n);
        int[] top = new int[Math.min(SHORTLIST, n)];
        for (int i = 0; i < top.length; i++) {
            top[i] = Integer.MAX_VALUE - (int) keys[n - 1 - i];
        }
        return top;
    }
}
