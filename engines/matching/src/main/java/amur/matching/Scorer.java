package amur.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares one company, the reader, with others. {@link #reader} sets the reader; then each score costs offers × needs of the two and
 * no memory. One thread uses it at a time.
 */
final class Scorer {
    /** What the lesser worth counts in the score, of 10. */
    private static final int LESSER = 7;

    /** Of the goods' weight, what the better direction of trade counts. */
    private static final float BETTER = 0.8f;

    /** In one direction: the best pair of goods, and how many of a side's goods find a counterpart. */
    private static final float BEST_PAIR = 0.75f;

    private static final int FACTORS = Factor.values().length;

    /** The parts that may differ between the two. All others are the same for both, and so in the score. */
    private static final int[] SIDED = Stream.of(
                    Factor.SELLS, Factor.BUYS, Factor.CERTIFICATES, Factor.TASTE, Factor.INCLINATION, Factor.ESTEEM)
            .mapToInt(Factor::ordinal)
            .toArray();

    private static final int SELLS = Factor.SELLS.ordinal();
    private static final int BUYS = Factor.BUYS.ordinal();
    private static final int SECTOR = Factor.SECTOR.ordinal();
    private static final int TIE = Factor.TIE.ordinal();
    private static final int ABROAD = Factor.ABROAD.ordinal();
    private static final int LANGUAGE = Factor.LANGUAGE.ordinal();
    private static final int SIZE = Factor.SIZE.ordinal();
    private static final int CERTIFICATES = Factor.CERTIFICATES.ordinal();
    private static final int TASTE = Factor.TASTE.ordinal();
    private static final int INCLINATION = Factor.INCLINATION.ordinal();
    private static final int ESTEEM = Factor.ESTEEM.ordinal();
    private static final int MET = Factor.MET.ordinal();

    private final Index index;
    private final Weights weights;

    private int reader = -1;
    private final int[] mine = new int[FACTORS];
    private final int[] theirs = new int[FACTORS];
    private final float[] covered = new float[Company.MOST_GOODS];

    /** In each direction: the worth of the goods to the reader and to the other, and the best pair's common subject. */
    private float sellMine;

    private float sellTheirs;
    private float buyMine;
    private float buyTheirs;
    private int sellSubject;
    private int buySubject;

    /** What holds of the reader whoever the other is. */
    private final int[] tastes = new int[Tastes.room()];

    private Own offered = Own.NONE;

    private Own needed = Own.NONE;
    private int inclination;
    private int esteem;
    private int country;
    private long languages;
    private long certificates;
    private long required;
    private int region;
    private int sector;
    private int size;
    private int symmetricMost;

    Scorer(Index index) {
        this.index = index;
        weights = index.weights;
    }

    /** Sets who is compared with the others. */
    void reader(int company) {
        reader = company;
        index.tastes.of(company, kind(company), tastes);
        offered = Own.of(index.offers[company], index.subjects);
        needed = Own.of(index.needs[company], index.subjects);
        inclination = index.inclination(company);
        esteem = index.esteem(company);
        country = index.country(company);
        languages = index.languages(company);
        certificates = index.certificates(company);
        required = index.required(company);
        region = index.region(company);
        sector = index.sector(company);
        size = index.size(company);
        symmetricMost = (sector >= 0 ? weights.sector() : 0)
                + (index.hasTies(region) ? weights.tie() : 0)
                + (languages != 0 ? weights.language() : 0)
                + (size >= 0 ? weights.size() : 0)
                + (index.certificatesMatter() ? weights.certificates() : 0)
                + (index.hasMet(company) ? weights.met() : 0);
    }

    private int kind(int company) {
        return Tastes.kind(index.side(company), index.sector(company));
    }

    /**
     * What is known of the goods of all companies of a list, whatever each of them trades in.
     *
     * @param sells the direction of trade in which the list's goods agree with the reader's
     * @param likeness how well they do at most, 0 to 1
     * @param reverse at most in the other direction; not more
     * @param most what goods add to a score at most, being abroad included
     */
    record Goods(boolean sells, float likeness, float reverse, int most) {}

    Goods goods(boolean sells, float likeness, float reverse) {
        float most = Math.min(1, likeness);
        float less = Math.min(most, reverse);
        return new Goods(sells, most, less, mostPoints(most, less) + (most > 0 ? mostAbroad() : 0) + FACTORS);
    }

    /** Points for goods that are worth so much in one direction and so much in the other. */
    private int mostPoints(float one, float other) {
        return (int) (weights.goods() * (BETTER * Math.max(one, other) + (1 - BETTER) * Math.min(one, other))) + 1;
    }

    private int mostAbroad() {
        return country >= 0 ? weights.abroad() : 0;
    }

    /** No company that attracts at most so much has a score above this. */
    int most(int attraction, Goods goods) {
        return symmetricMost + Math.floorDiv(index.attraction(reader) + attraction + 1, 2) + goods.most();
    }

    /**
     * The score with a company of a list, or {@code under − 1} if it is surely below {@code under}: first what is cheap to know, then the
     * other's taste, then goods.
     */
    int score(int other, Goods goods, int under) {
        int common = symmetric(other);
        int reads = reads(other);
        int answers = answers(other);
        int most = answers + index.mostTaste(other);
        if (common + goods.most() + mixedMost(reads, most) < under) {
            return under - 1;
        }
        int readsGoods = 0;
        int answersGoods = 0;
        if (goods.likeness() > 0) {
            Own own = goods.sells() ? offered : needed;
            Own back = goods.sells() ? needed : offered;
            long there = index.branches(other, !goods.sells());
            int topsThere = index.tops(other, !goods.sells());
            long reverse = index.branches(other, goods.sells());
            int topsReverse = index.tops(other, goods.sells());
            float likeness = back.likeness(reverse, topsReverse, goods.reverse());
            readsGoods = mostPoints(
                    own.worth(there, topsThere, goods.likeness()), back.worth(reverse, topsReverse, likeness));
            answersGoods = mostPoints(
                    own.worthToOther(there, topsThere, goods.likeness()),
                    back.worthToOther(reverse, topsReverse, likeness));
            common += abroad(other) + FACTORS;
            if (common + mixedMost(reads + readsGoods, most + answersGoods) < under) {
                return under - 1;
            }
        }
        theirs[TASTE] = theirTaste(other);
        if (common + mixedMost(reads + readsGoods, answers + theirs[TASTE] + answersGoods) < under) {
            return under - 1;
        }
        return score(other);
    }

    int score(int other) {
        int common = symmetric(other);
        reads(other);
        answers(other);
        theirs[TASTE] = theirTaste(other);
        goods(other);
        return common + mine[ABROAD] + mixed(other);
    }

    /** Sets what the other is worth to the reader without goods and what is the same for both; the sum. */
    private int reads(int other) {
        mine[CERTIFICATES] = certificates(required, index.certificates(other));
        mine[INCLINATION] = inclination;
        mine[ESTEEM] = index.esteem(other);
        mine[TASTE] = index.tastes.sum(
                tastes[Tastes.region(index.region(other))],
                tastes[Tastes.sector(index.sector(other))],
                tastes[Tastes.size(index.size(other))]);
        return mine[CERTIFICATES] + mine[INCLINATION] + mine[ESTEEM] + mine[TASTE];
    }

    /** The same for the other, without its taste, which is not as cheap to know. */
    private int answers(int other) {
        theirs[CERTIFICATES] = certificates(index.required(other), certificates);
        theirs[INCLINATION] = index.inclination(other);
        theirs[ESTEEM] = esteem;
        return theirs[CERTIFICATES] + theirs[INCLINATION] + theirs[ESTEEM];
    }

    private int theirTaste(int other) {
        return index.tastes.taste(other, kind(other), Tastes.region(region), Tastes.sector(sector), Tastes.size(size));
    }

    /** Of two sums of parts: at least what they are mixed to, but for what each part loses by rounding. */
    private static int mixedMost(int one, int other) {
        return Math.floorDiv(LESSER * Math.min(one, other) + (10 - LESSER) * Math.max(one, other), 10) + 1;
    }

    /** What the other company is worth to the reader alone, in hundredths of a point. */
    int oneSided(int other) {
        score(other);
        return sum(mine);
    }

    /** Whether the two share a subject in either direction, or the sector. */
    boolean related(int other) {
        goods(other);
        return sellMine > 0 || buyMine > 0 || index.sector(reader) >= 0 && index.sector(reader) == index.sector(other);
    }

    Proposal proposal(int other) {
        int score = score(other);
        boolean less = readerGainsLess(other);
        List<Share> shares = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            int points = mixed(factor.ordinal(), less);
            if (points != 0) {
                int subject = factor == Factor.SELLS ? sellSubject : factor == Factor.BUYS ? buySubject : Market.TOP;
                shares.add(new Share(factor, points, subject));
            }
        }
        shares.sort(Comparator.comparingInt((Share share) -> -Math.abs(share.points()))
                .thenComparing(Share::factor));
        return new Proposal(other, score, shares);
    }

    /** The parts that may differ, mixed. */
    private int mixed(int other) {
        boolean less = readerGainsLess(other);
        int score = 0;
        for (int f : SIDED) {
            score += mixed(f, less);
        }
        return score;
    }

    /** What the reader calls selling the other calls buying. */
    private int mixed(int factor, boolean readerGainsLess) {
        int counterpart = factor == SELLS ? BUYS : factor == BUYS ? SELLS : factor;
        int lesser = readerGainsLess ? mine[factor] : theirs[counterpart];
        int greater = readerGainsLess ? theirs[counterpart] : mine[factor];
        return (LESSER * lesser + (10 - LESSER) * greater) / 10;
    }

    /** Seen from either side the same company gains less. */
    private boolean readerGainsLess(int other) {
        int reads = 0;
        int answers = 0;
        for (int f : SIDED) {
            reads += mine[f];
            answers += theirs[f];
        }
        return reads < answers || reads == answers && reader < other;
    }

    private static int sum(int[] parts) {
        int sum = 0;
        for (int part : parts) {
            sum += part;
        }
        return sum;
    }

    /** Sets the parts that are the same for both, but for those of goods and abroad, and returns their sum. */
    private int symmetric(int other) {
        both(SECTOR, sector >= 0 && sector == index.sector(other) ? weights.sector() : 0);
        both(TIE, weights.tie() * index.tie(region, index.region(other)) / 100);
        both(LANGUAGE, (languages & index.languages(other)) != 0 ? weights.language() : 0);
        int otherSize = index.size(other);
        both(
                SIZE,
                size < 0 || otherSize < 0
                        ? 0
                        : weights.size() * (Market.LARGEST - Math.abs(size - otherSize)) / Market.LARGEST);
        both(MET, weights.met() * index.met(reader, other));
        return mine[SECTOR] + mine[TIE] + mine[LANGUAGE] + mine[SIZE] + mine[MET];
    }

    private void both(int factor, int points) {
        mine[factor] = points;
        theirs[factor] = points;
    }

    private int certificates(long required, long held) {
        return required == 0 ? 0 : weights.certificates() * Long.bitCount(required & held) / Long.bitCount(required);
    }

    private void goods(int other) {
        match(index.offers[reader], index.needs[other]);
        sellMine = valueOfFirst;
        sellTheirs = valueOfSecond;
        sellSubject = subject;
        match(index.needs[reader], index.offers[other]);
        buyMine = valueOfFirst;
        buyTheirs = valueOfSecond;
        buySubject = subject;
        directions(mine, sellMine, buyMine);
        directions(theirs, buyTheirs, sellTheirs);
        both(ABROAD, sellMine > 0 || buyMine > 0 ? abroad(other) : 0);
    }

    private int abroad(int other) {
        return country >= 0 && index.country(other) >= 0 && index.country(other) != country ? weights.abroad() : 0;
    }

    private void directions(int[] parts, float sells, float buys) {
        float sellsCount = sells >= buys ? BETTER : 1 - BETTER;
        parts[SELLS] = Math.round(weights.goods() * sells * sellsCount);
        parts[BUYS] = Math.round(weights.goods() * buys * (1 - sellsCount));
    }

    /**
     * The reader's goods on one side, to tell how much they can be worth in trade with a company of which only the signatures are known.
     *
     * @param branches of each good
     * @param tops of each good
     * @param apart how well each agrees at most with goods of another branch
     */
    private record Own(long inBranches, int underTops, long[] branches, int[] tops, float[] apart, float mostApart) {
        static final Own NONE = new Own(0, 0, new long[0], new int[0], new float[0], 0);

        static Own of(int[] goods, Subjects subjects) {
            var branches = new long[goods.length];
            var tops = new int[goods.length];
            var apart = new float[goods.length];
            float mostApart = 0;
            for (int i = 0; i < goods.length; i++) {
                int subject = Index.subject(goods[i]);
                branches[i] = subjects.branch(subject);
                tops[i] = subjects.topBit(subject);
                // A hair more than the product, for it is multiplied in another order elsewhere.
                apart[i] = 1.00001f * subjects.told(subjects.top(subject), subject) * Index.weight(goods[i]);
                mostApart = Math.max(mostApart, apart[i]);
            }
            return new Own(
                    Arrays.stream(branches).reduce(0, (one, other) -> one | other),
                    Arrays.stream(tops).reduce(0, (one, other) -> one | other),
                    branches,
                    tops,
                    apart,
                    mostApart);
        }

        /** How well goods agree at most, if it is not more than so much. */
        float likeness(long theirBranches, int theirTops, float most) {
            if ((theirTops & underTops) == 0) {
                return 0;
            }
            return (theirBranches & inBranches) != 0 ? most : Math.min(most, mostApart);
        }

        /** To the reader at most, if the best pair agrees by so much at most. */
        float worth(long theirBranches, int theirTops, float likeness) {
            if (likeness == 0) {
                return 0;
            }
            float covered = 0;
            for (int i = 0; i < branches.length; i++) {
                if ((theirBranches & branches[i]) != 0) {
                    covered += likeness;
                } else if ((theirTops & tops[i]) != 0) {
                    covered += Math.min(likeness, apart[i]);
                }
            }
            return BEST_PAIR * likeness + (1 - BEST_PAIR) * covered / branches.length;
        }

        float worthToOther(long theirBranches, int theirTops, float likeness) {
            if (likeness == 0) {
                return 0;
            }
            int goods = Subjects.countOfGoods(theirBranches);
            int elsewhere = Integer.bitCount(theirTops & ~underTops);
            int alone = Math.max(elsewhere, Subjects.others(theirBranches, inBranches));
            float covered = likeness * (goods - alone) + Math.min(likeness, mostApart) * (alone - elsewhere);
            return BEST_PAIR * likeness + (1 - BEST_PAIR) * covered / goods;
        }
    }

    private float valueOfFirst;
    private float valueOfSecond;
    private int subject;

    /** Offers of one side with needs of the other, or the reverse: the worth to each, and the best pair's common subject. */
    private void match(int[] first, int[] second) {
        Subjects subjects = index.subjects;
        valueOfFirst = 0;
        valueOfSecond = 0;
        subject = Market.TOP;
        if (first.length == 0 || second.length == 0) {
            return;
        }
        Arrays.fill(covered, 0, first.length, 0);
        float best = 0;
        float secondCovered = 0;
        int from = 0;
        for (int good : second) {
            int one = Index.subject(good);
            int top = subjects.top(one);
            while (from < first.length && subjects.top(Index.subject(first[from])) < top) {
                from++;
            }
            float most = 0;
            for (int i = from; i < first.length && subjects.top(Index.subject(first[i])) == top; i++) {
                int two = Index.subject(first[i]);
                int common = subjects.common(one, two);
                // Products of two, so that the value is the same to the last bit seen from either side.
                float likeness = (subjects.told(common, one) * subjects.told(common, two))
                        * (Index.weight(good) * Index.weight(first[i]));
                most = Math.max(most, likeness);
                covered[i] = Math.max(covered[i], likeness);
                if (likeness > best || likeness == best && common < subject) {
                    best = likeness;
                    subject = common;
                }
            }
            secondCovered += most;
        }
        if (best == 0) {
            return;
        }
        float firstCovered = 0;
        for (int i = 0; i < first.length; i++) {
            firstCovered += covered[i];
        }
        valueOfFirst = BEST_PAIR * best + (1 - BEST_PAIR) * firstCovered / first.length;
        valueOfSecond = BEST_PAIR * best + (1 - BEST_PAIR) * secondCovered / second.length;
    }
}
