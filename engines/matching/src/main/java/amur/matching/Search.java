package amur.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Finds the best partners of a company, exactly; see the package's story. One thread uses it at a time. */
final class Search {
    /** A list to go through: companies whose goods agree with the reader's by at most {@code likeness} if they are in no list before. */
    private record Source(Ints companies, float likeness) {}

    private final Index index;
    private final Scorer scorer;
    private int[] seen = new int[0];
    private int round;
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
        if (seen.length != index.size()) {
            seen = new int[index.size()];
            round = 0;
        }
        round++;
        reader = company;
        scorer.reader(company);
        seen[company] = round;
        for (Source source : sources(company)) {
            Ints list = source.companies();
            int i = 0;
            while (i < list.settled && reaches(list.values[i], source.likeness(), best)) {
                look(list.values[i++], source.likeness(), best, excluded);
            }
            for (i = list.settled; i < list.size; i++) {
                look(list.values[i], source.likeness(), best, excluded);
            }
        }
        return best.sorted();
    }

    /** Whether a company, or one that stands behind it in the order of attraction, could be among the best. */
    private boolean reaches(int other, float likeness, Best best) {
        return scorer.most(index.attraction(other), likeness) >= best.threshold();
    }

    private void look(int other, float likeness, Best best, IntPredicate excluded) {
        if (seen[other] == round) {
            return;
        }
        seen[other] = round;
        if (!excluded.test(other) && !index.isNever(reader, other)) {
            looked++;
            int threshold = best.threshold();
            int score = scorer.score(other, likeness, threshold);
            if (score >= threshold) {
                best.offer(Best.entry(score, other));
            }
        }
    }

    private List<Source> sources(int company) {
        List<Source> sources = new ArrayList<>();
        int from = index.market.meets() == Meets.OTHER_SIDE ? 1 - index.side(company) : 0;
        int to = index.market.meets() == Meets.OTHER_SIDE ? from : 1;
        for (int side = from; side <= to; side++) {
            add(sources, index.offers[company], index.needing(side));
            add(sources, index.needs[company], index.offering(side));
        }
        sources.sort(Comparator.comparingDouble((Source source) -> -source.likeness()));
        for (int side = from; side <= to; side++) {
            if (index.sector(company) != Company.UNKNOWN) {
                sources.add(new Source(index.sector(side, index.sector(company)), 0));
            }
        }
        return sources;
    }

    private void add(List<Source> sources, int[] goods, Postings postings) {
        Map<Integer, Float> likeness = new HashMap<>();
        for (int good : goods) {
            int own = Index.subject(good);
            for (int s = own; s != Market.TOP; s = index.subjects.parent(s)) {
                if (postings.of(s).size > 0) {
                    // A hair more than the product, for it is multiplied in another order elsewhere.
                    float most = 1.00001f * index.subjects.told(s, own) * Index.weight(good) * postings.most(s);
                    likeness.merge(s, most, Math::max);
                }
            }
        }
        likeness.forEach((s, most) -> sources.add(new Source(postings.of(s), most)));
    }
}
