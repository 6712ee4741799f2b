package amur.timetabling;

import java.util.Arrays;
import java.util.Random;

/** First timetables from prices: what is surest or worth most beyond its prices goes first, each where it costs least. */
final class Drawing {
    private static final int STEPS = 1 << 12;
    /** Margins below this part of the greatest weight are taken for none. */
    private static final float DOUBT = 0.05f;

    private final Problem problem;
    private final Random random;
    /** Per side and slot the seats that are still open. */
    private final int[][] open;

    Drawing(Problem problem, Random random) {
        this.problem = problem;
        this.random = random;
        open = new int[Side.values().length][problem.slots];
    }

    /** A timetable that holds what a given one does, as far as the problem still allows it, and then whatever fits. */
    LocalSearch from(Solution warm, Pricing pricing) {
        var search = new LocalSearch(new State(problem), random);
        for (int r = 0; r < Math.min(problem.requests, warm.slot.length); r++) {
            int t = warm.slot[r];
            if (t != Solution.LEFT && t < problem.slots && search.state.fits(r, t)) {
                search.place(r, t);
            }
        }
        fill(search, pricing, all());
        return search;
    }

    /** A timetable of what is chosen without regard to slots. */
    LocalSearch from(Degrees degrees) {
        var search = new LocalSearch(new State(problem), random);
        fill(search, degrees, degrees.active());
        return search;
    }

    private int[] all() {
        int[] all = new int[problem.requests];
        for (int r = 0; r < all.length; r++) {
            all[r] = r;
        }
        return all;
    }

    /** A timetable that puts requests where the relaxation puts most of them, the surest first. */
    LocalSearch from(Relaxation relaxation) {
        int n = 0;
        for (RelaxationPart part : relaxation.parts()) {
            n += part.requests.length;
        }
        int[] request = new int[n];
        float[] sure = new float[n];
        int[] place = new int[n];
        float[] fractions = new float[problem.slots];
        n = 0;
        for (int k = 0; k < relaxation.parts().length; k++) {
            RelaxationPart part = relaxation.parts()[k];
            for (int i = 0; i < part.requests.length; i++) {
                part.fractions(i, fractions);
                float most = 0;
                for (float f : fractions) {
                    most = Math.max(most, f);
                }
                request[n] = part.requests[i];
                sure[n] = most;
                place[n++] = i;
            }
        }
        int[] order = descending(problem, request, sure, 0, 1);
        var search = new LocalSearch(new State(problem), random);
        int firstPart = relaxation.parts()[0].requests.length;
        int[] later = new int[n];
        int rest = 0;
        for (int i : order) {
            int r = request[i];
            relaxation.parts()[i < firstPart ? 0 : partOf(relaxation, i)].fractions(place[i], fractions);
            int chosen = State.NONE;
            for (int t = 0; t < problem.slots; t++) {
                if (fractions[t] > 0.01f
                        && (chosen == State.NONE || fractions[t] > fractions[chosen])
                        && search.state.fits(r, t)) {
                    chosen = t;
                }
            }
            if (chosen != State.NONE) {
                search.place(r, chosen);
            } else {
                later[rest++] = r;
            }
        }
        fill(search, relaxation, Arrays.copyOf(later, rest));
        return search;
    }

    private static int partOf(Relaxation relaxation, int i) {
        int k = 0;
        int rest = i;
        while (rest >= relaxation.parts()[k].requests.length) {
            rest -= relaxation.parts()[k++].requests.length;
        }
        return k;
    }

    /** Places what is worth more than its prices first, each in its cheapest slot; then whatever fits, heaviest first. */
    void fill(LocalSearch search, Pricing pricing, int[] requests) {
        float[] worth = new float[requests.length];
        float[] weight = new float[requests.length];
        float heaviest = 1;
        for (int i = 0; i < requests.length; i++) {
            weight[i] = problem.weight[requests[i]];
            heaviest = Math.max(heaviest, weight[i]);
        }
        float doubt = DOUBT * heaviest;
        for (int i = 0; i < requests.length; i++) {
            worth[i] = worth(pricing, requests[i], doubt, heaviest);
        }
        count(search.state);
        for (int i : descending(problem, requests, worth, -heaviest, heaviest)) {
            if (worth[i] >= -doubt && search.state.slot[requests[i]] == State.NONE) {
                cheapest(search, pricing, requests[i]);
            }
        }
        for (int i : descending(problem, requests, weight, 0, heaviest)) {
            if (search.state.slot[requests[i]] == State.NONE) {
                search.insert(requests[i]);
            }
        }
    }

    /**
     * What a request is worth beyond its prices. Where that is nearly nothing the prices do not decide, and those come first who fill the
     * dearest hours: an hour that has a price and stays empty is lost.
     */
    private float worth(Pricing pricing, int r, float doubt, float heaviest) {
        int best = State.NONE;
        float most = Float.NEGATIVE_INFINITY;
        for (int w = 0; w < problem.words && (best == State.NONE || !pricing.sameInAllSlots()); w++) {
            long may = problem.slotsFor(r, w);
            for (; may != 0 && (best == State.NONE || !pricing.sameInAllSlots()); may &= may - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(may);
                float margin = pricing.margin(problem, r, t);
                if (margin > most) {
                    most = margin;
                    best = t;
                }
            }
        }
        if (Math.abs(most) > doubt) {
            return Math.max(most, -2 * heaviest);
        }
        float hours = pricing.hour(problem.a[r], best) + pricing.hour(problem.b[r], best);
        return doubt * (2 * Math.clamp(hours / heaviest, 0, 1) - 1);
    }

    private void count(State state) {
        for (int[] row : open) {
            Arrays.fill(row, 0);
        }
        for (int p = 0; p < problem.participants; p++) {
            for (int t = 0; t < problem.slots; t++) {
                open[problem.side[p]][t] += state.isOpen(p, t) ? problem.seats[p] : 0;
            }
        }
    }

    /** Places the request where it costs least; where that is the same, where tables are many for the people still open. */
    private void cheapest(LocalSearch search, Pricing pricing, int r) {
        State state = search.state;
        if (!state.belowMax(r)) {
            return;
        }
        int[] a = open[problem.side[problem.a[r]]];
        int[] b = open[problem.side[problem.b[r]]];
        int chosen = State.NONE;
        double most = 0;
        float largest = 0;
        for (int w = 0; w < problem.words; w++) {
            for (long these = state.candidates(r, w); these != 0; these &= these - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(these);
                float margin = pricing.margin(problem, r, t);
                if (chosen != State.NONE && margin < largest || !state.fits(r, t)) {
                    continue;
                }
                double idle = (double) state.tablesLeft[t] / Math.min(a[t] + 1, b[t] + 1);
                if (chosen == State.NONE || margin > largest || idle > most) {
                    chosen = t;
                    most = idle;
                    largest = margin;
                }
            }
        }
        if (chosen != State.NONE) {
            search.place(r, chosen);
            a[chosen]--;
            b[chosen]--;
        }
    }

    /** Places in the lists by falling key, must requests before all others; ties as they stand. */
    static int[] descending(Problem problem, int[] requests, float[] key, float from, float to) {
        int[] bucket = new int[key.length];
        int[] first = new int[STEPS + 2];
        for (int i = 0; i < key.length; i++) {
            float share = (Math.clamp(key[i], from, to) - from) / (to - from);
            bucket[i] = problem.must[requests[i]] ? 0 : STEPS - Math.round(share * (STEPS - 1));
            first[bucket[i] + 1]++;
        }
        for (int k = 0; k <= STEPS; k++) {
            first[k + 1] += first[k];
        }
        int[] order = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            order[first[bucket[i]]++] = i;
        }
        return order;
    }
}
