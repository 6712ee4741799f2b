package amur.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draft. */
public final class TermMatcher {
    static double rarityPower = 1;
    static int shortlist = 150;
    static double csls = 0.5;
    static int rounds = 2;
    static float pseudoTrust = 0.5f;
    static double margin = 0.02;
    static double least = 0.3;

    private final Decomposer source;
    private final Decomposer target;
    private final Lessons lessons;

    public TermMatcher(Thesaurus thesaurus, Tongue from, Tongue to) {
        source = new Decomposer(from, thesaurus);
        target = new Decomposer(to, thesaurus);
        lessons = new Lessons(source, target);
        thesaurus.concepts().forEach(lessons::add);
    }

    Lessons lessons() {
        return lessons;
    }

    /** For each query the numbers (from 0) of its best candidates, best first. */
    public int[][] rank(List<String> queries, List<String> candidates, int best) {
        Side asked = new Side(source, queries);
        Side offered = new Side(target, candidates);
        Lexicon lexicon = lexicon(lessons);
        Scores scores = scores(asked, offered, lexicon);
        for (int round = 0; round < rounds; round++) {
            Lessons more = new Lessons(lessons);
            learn(more, asked, offered, scores);
            lexicon = lexicon(more);
            scores = scores(asked, offered, lexicon);
        }
        return scores.best(best);
    }

    private Lexicon lexicon(Lessons from) {
        return Lexicon.of(from, source.vocabulary().size(), target.vocabulary().size());
    }

    private static Scores scores(Side asked, Side offered, Lexicon lexicon) {
        var scores = new Scores(asked.terms(), offered.terms());
        var scorer = new Scorer(asked, offered, lexicon);
        for (int s = 0; s < asked.spellings(); s++) {
            scorer.score(s, scores);
        }
        scores.settle();
        return scores;
    }

    private static void learn(Lessons more, Side asked, Side offered, Scores scores) {
        scores.mutual((query, candidate, trust, spelling, other) -> more.add(
                Lessons.distinct(plain(asked.spelling(spelling), asked)),
                Lessons.distinct(plain(offered.spelling(other), offered)),
                trust));
    }

    private static int[] plain(Parts parts, Side side) {
        return java.util.stream.IntStream.range(0, parts.features().length)
                .filter(i -> parts.trust()[i] == 1 && !side.isConcept(parts.features()[i]))
                .map(i -> parts.features()[i])
                .toArray();
    }

    static final class Scores {
        private final int[][] candidates;
        private final float[][] values;
        private final int[][] spellingA;
        private final int[][] spellingB;
        private final int offered;

        Scores(int asked, int offered) {
            candidates = new int[asked][0];
            values = new float[asked][0];
            spellingA = new int[asked][0];
            spellingB = new int[asked][0];
            this.offered = offered;
        }

        void add(int query, int[] found, float[] value, int spelling, int[] others) {
            int at = candidates[query].length;
            int[] grown = Arrays.copyOf(candidates[query], at + found.length);
            float[] grownValues = Arrays.copyOf(values[query], at + found.length);
            int[] grownA = Arrays.copyOf(spellingA[query], at + found.length);
            int[] grownB = Arrays.copyOf(spellingB[query], at + found.length);
            for (int i = 0; i < found.length; i++) {
                grown[at + i] = found[i];
                grownValues[at + i] = value[i];
                grownA[at + i] = spelling;
                grownB[at + i] = others[i];
            }
            candidates[query] = grown;
            values[query] = grownValues;
            spellingA[query] = grownA;
            spellingB[query] = grownB;
        }

        float[] hubness() {
            float[][] tops = new float[offered][5];
            for (int q = 0; q < candidates.length; q++) {
                for (int k = 0; k < candidates[q].length; k++) {
                    insert(tops[candidates[q][k]], values[q][k]);
                }
            }
            float[] mean = new float[offered];
            for (int c = 0; c < offered; c++) {
                float sum = 0;
                for (float v : tops[c]) {
                    sum += v;
                }
                mean[c] = sum / 5;
            }
            return mean;
        }

        private static void insert(float[] top, float value) {
            for (int i = 0; i < top.length; i++) {
                if (value > top[i]) {
                    float t = top[i];
                    top[i] = value;
                    value = t;
                }
            }
        }

        void settle() {
            float[] hub = hubness();
            for (int q = 0; q < candidates.length; q++) {
                for (int k = 0; k < candidates[q].length; k++) {
                    values[q][k] -= (float) csls * hub[candidates[q][k]];
                }
                sort(q);
            }
        }

        private void sort(int q) {
            Integer[] order = new Integer[candidates[q].length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            float[] v = values[q];
            int[] c = candidates[q];
            Arrays.sort(order, (a, b) -> v[a] != v[b] ? Float.compare(v[b], v[a]) : Integer.compare(c[a], c[b]));
            int[] cc = new int[order.length];
            float[] vv = new float[order.length];
            int[] aa = new int[order.length];
            int[] bb = new int[order.length];
            int n = 0;
            var seen = new java.util.HashSet<Integer>();
            for (Integer o : order) {
                if (seen.add(c[o])) {
                    cc[n] = c[o];
                    vv[n] = v[o];
                    aa[n] = spellingA[q][o];
                    bb[n++] = spellingB[q][o];
                }
            }
            candidates[q] = Arrays.copyOf(cc, n);
            values[q] = Arrays.copyOf(vv, n);
            spellingA[q] = Arrays.copyOf(aa, n);
            spellingB[q] = Arrays.copyOf(bb, n);
        }

        interface Pair {
            void take(int query, int candidate, float trust, int spelling, int other);
        }

        void mutual(Pair pair) {
            float[] bestOf = new float[offered];
            float[] secondOf = new float[offered];
            int[] who = new int[offered];
            Arrays.fill(who, -1);
            Arrays.fill(bestOf, -9);
            Arrays.fill(secondOf, -9);
            for (int q = 0; q < candidates.length; q++) {
                for (int k = 0; k < candidates[q].length; k++) {
                    int c = candidates[q][k];
                    float v = values[q][k];
                    if (v > bestOf[c]) {
                        secondOf[c] = bestOf[c];
                        bestOf[c] = v;
                        who[c] = q;
                    } else if (v > secondOf[c]) {
                        secondOf[c] = v;
                    }
                }
            }
            for (int q = 0; q < candidates.length; q++) {
                if (candidates[q].length == 0) {
                    continue;
                }
                int c = candidates[q][0];
                float v = values[q][0];
                float second = candidates[q].length > 1 ? values[q][1] : 0;
                if (who[c] == q && v >= least * (1 - csls) && v - second >= margin && v - secondOf[c] >= margin) {
                    pair.take(q, c, pseudoTrust, spellingA[q][0], spellingB[q][0]);
                }
            }
        }

        int[][] best(int most) {
            int[][] best = new int[candidates.length][];
            for (int q = 0; q < best.length; q++) {
                best[q] = Arrays.copyOf(candidates[q], Math.min(most, candidates[q].length));
            }
            return best;
        }
    }

    static final class Scorer {
        private final Side asked;
        private final Side offered;
        private final Lexicon lexicon;
        private final int[][] postings;
        private final float[] sums;
        private final List<int[]> hits = new ArrayList<>();

        Scorer(Side asked, Side offered, Lexicon lexicon) {
            this.asked = asked;
            this.offered = offered;
            this.lexicon = lexicon;
            int[] degree = new int[offered.features()];
            for (int s = 0; s < offered.spellings(); s++) {
                for (int f : Lessons.distinct(offered.spelling(s).features())) {
                    degree[f]++;
                }
            }
            postings = new int[degree.length][];
            for (int s = 0; s < offered.spellings(); s++) {
                for (int f : Lessons.distinct(offered.spelling(s).features())) {
                    if (postings[f] == null) {
                        postings[f] = new int[degree[f]];
                    }
                    postings[f][--degree[f]] = s;
                }
            }
            sums = new float[offered.spellings()];
            heads = new int[offered.features()];
            Arrays.fill(heads, -1);
            cognates = new Cognates(offered);
        }

        private final int[] heads;
        private final Cognates cognates;

        void score(int spelling, Scores scores) {
            Parts parts = asked.spelling(spelling);
            // links by target feature
            int links = 0;
            int[] next = new int[64];
            int[] which = new int[64];
            float[] strength = new float[64];
            List<Integer> touched = new ArrayList<>();
            Arrays.fill(sums, 0);
            for (int i = 0; i < parts.features().length; i++) {
                int f = parts.features()[i];
                int[] to;
                float[] with;
                int concept = asked.isConcept(f) ? offered.find(asked.name(f)) : -2;
                if (concept >= -1) {
                    to = concept < 0 ? new int[0] : new int[] {concept};
                    with = new float[] {1f};
                } else {
                    to = lexicon.targets(f);
                    with = to.length == 0 ? new float[0] : lexicon.strengths(f);
                }
                float importance = 0;
                for (int p = parts.from()[i]; p < parts.to()[i]; p++) {
                    importance += asked.weight(parts, p);
                }
                if (concept == -2 && parts.trust()[i] == 1 && useCognates) {
                    var links2 = cognates.of(asked.name(f));
                    if (links2.targets().length > 0) {
                        int m = to.length;
                        to = Arrays.copyOf(to, m + links2.targets().length);
                        with = Arrays.copyOf(with, to.length);
                        for (int k = m; k < to.length; k++) {
                            to[k] = links2.targets()[k - m];
                            with[k] = links2.strengths()[k - m];
                        }
                    }
                }
                for (int k = 0; k < to.length; k++) {
                    int t = to[k];
                    if (t >= postings.length || postings[t] == null) {
                        continue;
                    }
                    if (links == next.length) {
                        next = Arrays.copyOf(next, links * 2);
                        which = Arrays.copyOf(which, links * 2);
                        strength = Arrays.copyOf(strength, links * 2);
                    }
                    if (heads[t] < 0) {
                        touched.add(t);
                    }
                    next[links] = heads[t];
                    which[links] = i;
                    strength[links] = with[k] * parts.trust()[i];
                    heads[t] = links++;
                    float gain = with[k] * parts.trust()[i] * importance;
                    for (int c : postings[t]) {
                        sums[c] += gain;
                    }
                }
            }
            int[] short_ = top(shortlist);
            float[] values = new float[short_.length];
            int[] terms = new int[short_.length];
            for (int k = 0; k < short_.length; k++) {
                values[k] = exact(parts, offered.spelling(short_[k]), next, which, strength);
                terms[k] = offered.termOf(short_[k]);
            }
            scores.add(asked.termOf(spelling), terms, values, spelling, short_);
            for (int t : touched) {
                heads[t] = -1;
            }
        }

        private float exact(Parts q, Parts c, int[] next, int[] which, float[] strength) {
            float[] coverQ = new float[q.length()];
            float[] coverC = new float[c.length()];
            for (int j = 0; j < c.features().length; j++) {
                int t = c.features()[j];
                if (t >= heads.length) {
                    continue;
                }
                for (int l = heads[t]; l >= 0; l = next[l]) {
                    int i = which[l];
                    float s = strength[l] * c.trust()[j];
                    for (int p = q.from()[i]; p < q.to()[i]; p++) {
                        coverQ[p] = Math.max(coverQ[p], s);
                    }
                    for (int p = c.from()[j]; p < c.to()[j]; p++) {
                        coverC[p] = Math.max(coverC[p], s);
                    }
                }
            }
            float a = 0;
            float wa = 0;
            for (int p = 0; p < q.length(); p++) {
                float w = asked.weight(q, p);
                a += w * coverQ[p];
                wa += w;
            }
            float b = 0;
            float wb = 0;
            for (int p = 0; p < c.length(); p++) {
                float w = offered.weight(c, p);
                b += w * coverC[p];
                wb += w;
            }
            float one = a / wa;
            float other = b / wb;
            return mix == 0 ? (one + other) / 2 : (float) Math.sqrt(one * other);
        }

        private int[] top(int most) {
            int n = 0;
            for (float s : sums) {
                if (s > 0) {
                    n++;
                }
            }
            long[] all = new long[n];
            n = 0;
            for (int c = 0; c < sums.length; c++) {
                if (sums[c] > 0) {
                    all[n++] = (long) Float.floatToIntBits(sums[c]) << 32 | (0x7fffffff - c);
                }
            }
            Arrays.sort(all);
            int[] top = new int[Math.min(most, n)];
            for (int i = 0; i < top.length; i++) {
                top[i] = 0x7fffffff - (int) all[n - 1 - i];
            }
            return top;
        }
    }

    static int mix = 1;
    static boolean useCognates = true;
}
