package amur.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the best partners of a company, exactly; see the package's story. One thread uses it at a time. */
final class Search {
    /**
     * A list to go through: companies whose goods agree with the reader's by at most {@code likeness} if they are in no list before.
     *
     * @param sells whether it is the reader who sells
     */
    private record Source(Ints companies, boolean sells, float likeness) {}

    private final Index index;
    private final Scorer scorer;
    private long[] seen = new long[0];
    private int reader;
    private long looked;

    Search(Index index) {
        this.index = index;
        scorer = new Scorer(index);
    }

    /** How many companies were compared so far. */
    long looked() {
        return looked;
    }

    Scorer scorer() {
        return scorer;
    }

    /** Entries as in {@link Best}, the highest first. */
    long[] best(int company, Best best, IntPredicate excluded) {
        best.clear();
        if (!index.listed(company)) {
            return best.sorted();
        }
        int words = (index.size() >> 6) + 1;
        if (seen.length != words) {
            seen = new long[words];
        } else {
            Arrays.fill(seen, 0);
        }
        reader = company;
        scorer.reader(company);
        see(company);
        List<Source> sources = sources(company);
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            look(
                    source.companies(),
                    scorer.goods(source.sells(), source.likeness(), reverse(sources, i)),
                    best,
                    excluded);
        }
        return best.sorted();
    }

    /** How well goods agree in the other direction at most, with companies that stand in no list before this one. */
    private static float reverse(List<Source> sources, int place) {
        for (Source later : sources.subList(place + 1, sources.size())) {
            if (later.sells() != sources.get(place).sells()) {
                return later.likeness();
            }
        }
        return 0;
    }

    private void look(Ints list, Scorer.Goods goods, Best best, IntPredicate excluded) {
        int i = 0;
        while (i < list.settled && reaches(list.values[i], goods, best)) {
            look(list.values[i++], goods, best, excluded);
        }
        for (i = list.settled; i < list.size; i++) {
            look(list.values[i], goods, best, excluded);
        }
    }

    /** Whether a company, or one that stands behind it in the order of attraction, could be among the best. */
    private boolean reaches(int other, Scorer.Goods goods, Best best) {
        return scorer.most(index.attraction(other), goods) >= best.threshold();
    }

    private void look(int other, Scorer.Goods goods, Best best, IntPredicate excluded) {
        if (!see(other)) {
            return;
        }
        looked++;
        int threshold = best.threshold();
        int score = scorer.score(other, goods, threshold);
        if (score >= threshold && !excluded.test(other) && !index.isNever(reader, other)) {
            best.offer(Best.entry(score, other));
        }
    }

    /** Whether it is the first time. */
    private boolean see(int company) {
        long bit = 1L << company;
        if ((seen[company >> 6] & bit) != 0) {
            return false;
        }
        seen[company >> 6] |= bit;
        return true;
    }

    private List<Source> sources(int company) {
        List<Source> sources = new ArrayList<>();
        int from = index.market.meets() == Meets.OTHER_SIDE ? 1 - index.side(company) : 0;
        int to = index.market.meets() == Meets.OTHER_SIDE ? from : 1;
        for (int side = from; side <= to; side++) {
            add(sources, true, index.offers[company], index.needing(side));
            add(sources, false, index.needs[company], index.offering(side));
        }
        sources.sort(Comparator.comparingDouble((Source source) -> -source.likeness()));
        for (int side = from; side <= to; side++) {
            if (index.sector(company) != Company.UNKNOWN) {
                sources.add(new Source(index.sector(side, index.sector(company)), true, 0));
            }
        }
        return sources;
    }

    private void add(List<Source> sources, boolean sells, int[] goods, Postings postings) {
        // A hair more than the product, for it is multiplied in another order elsewhere.
        Postings.told(goods, index.subjects).forEach((s, most) -> postings.of(s)
                .forEach(list -> sources.add(new Source(list.companies(), sells, 1.00001f * most * list.most()))));
    }
}
