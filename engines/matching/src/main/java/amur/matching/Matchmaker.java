package amur.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Proposes partners: the one entry to the engine; its story is told by the package. Opened from a market, it can be asked at any time
 * and told what changes. Reading and telling must not happen at the same time: the caller keeps them apart.
 */
public final class Matchmaker {
    /** The longest list. */
    public static final int LONGEST = 100;

    private static final IntPredicate NOBODY = company -> false;

    private final Index index;

    private Matchmaker(Index index) {
        this.index = index;
    }

    /** Time and memory linear in companies, goods and answers. */
    public static Matchmaker open(Market market, Weights weights) {
        return new Matchmaker(new Index(market, weights));
    }

    public int companies() {
        return index.size();
    }

    /**
     * The partners that fit a company best, the best first; equal scores in an order by lot. Exact: nobody left out has a higher
     * score. Empty for a company that is not listed.
     *
     * @param most 1 to {@link #LONGEST}
     */
    public List<Proposal> best(int company, int most) {
        return best(company, most, NOBODY);
    }

    /** As {@link #best(int, int)} without some, such as those asked already. Never-pairs are left out in any case. */
    public List<Proposal> best(int company, int most, IntPredicate excluded) {
        known(company);
        Search search = new Search(index);
        long[] entries = search.best(company, new Best(length(most)), excluded);
        return Arrays.stream(entries)
                .mapToObj(entry -> search.scorer().proposal(Best.company(entry)))
                .toList();
    }

    /** How well two companies fit and why, as {@code reader} reads it, whatever stands between them. */
    public Proposal between(int reader, int other) {
        return scorer(reader, other).proposal(other);
    }

    /** What the other company is worth to the reader alone, in hundredths of a point: one of the two sides that a score mixes. */
    public int worth(int reader, int other) {
        return scorer(reader, other).oneSided(other);
    }

    /** Why a company does not stand in the list of the reader's best. */
    public WhyNot whyNot(int reader, int other, int most, IntPredicate excluded) {
        Scorer scorer = scorer(reader, other);
        if (!index.listed(reader) || !index.listed(other)) {
            return new WhyNot(WhyNot.Cause.NOT_LISTED, 0, 0);
        }
        if (index.market.meets() == Meets.OTHER_SIDE && index.side(reader) == index.side(other)) {
            return new WhyNot(WhyNot.Cause.SAME_SIDE, 0, 0);
        }
        if (index.isNever(reader, other)) {
            return new WhyNot(WhyNot.Cause.NEVER, 0, 0);
        }
        if (excluded.test(other)) {
            return new WhyNot(WhyNot.Cause.EXCLUDED, 0, 0);
        }
        int score = scorer.score(other);
        if (!scorer.related(other)) {
            return new WhyNot(WhyNot.Cause.NOTHING_IN_COMMON, score, 0);
        }
        long[] entries = new Search(index).best(reader, new Best(length(most)), excluded);
        boolean in = Arrays.stream(entries).anyMatch(entry -> Best.company(entry) == other);
        int last = entries.length == 0 ? 0 : Best.score(entries[entries.length - 1]);
        return new WhyNot(in ? WhyNot.Cause.NONE : WhyNot.Cause.OTHERS_FIT_BETTER, score, last);
    }

    /**
     * The lists of all listed companies, with limits to how often each is proposed.
     *
     * @param length places in a list, 1 to {@link #LONGEST}
     * @param ofA limits for companies of side A: in how many lists they stand
     * @param threads how many search at once; the lists are the same for any number
     */
    public Proposals propose(int length, Exposure ofA, Exposure ofB, int threads) {
        return new Distribution(index, length(length), ofA, ofB).draw(threads);
    }

    /** A company says something else about itself. O(goods × the longest list of its subjects). */
    public void change(int company, Company now) {
        known(company);
        index.change(company, now);
    }

    /** A company is new; its number is returned. */
    public int add(Company company) {
        return index.add(company);
    }

    /**
     * A company answered: its latest word about the other, whatever it said before. Counts at once for the two, and for others of their
     * kind when the market is opened again.
     */
    public void answered(Answer answer) {
        known(answer.from());
        known(answer.about());
        index.answer(answer);
    }

    /** What a company said about another is taken back. */
    public void unsaid(int from, int about) {
        known(from);
        known(about);
        index.unsay(from, about);
    }

    /** What a company has said, its latest word about each other one. */
    public List<Answer> said(int company) {
        known(company);
        return index.tastes.said(company);
    }

    /** From now on the two are never proposed to each other. */
    public void never(int one, int other) {
        known(one);
        known(other);
        index.never(one, other);
    }

    private Scorer scorer(int reader, int other) {
        known(reader);
        known(other);
        if (reader == other) {
            throw new MarketException(Fault.SELF, "company " + reader + " beside itself");
        }
        Scorer scorer = new Scorer(index);
        scorer.reader(reader);
        return scorer;
    }

    private void known(int company) {
        if (company < 0 || company >= index.size()) {
            throw new MarketException(Fault.UNKNOWN, "company " + company + ": there are " + index.size() + ", from 0");
        }
    }

    private static int length(int most) {
        if (most < 1 || most > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " proposals, not " + most);
        }
        return most;
    }
}
