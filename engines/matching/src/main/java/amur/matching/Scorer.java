package amur.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
    private int kind;

    private int inclination;
    private int esteem;
    private int region;
    private int sector;
    private int size;
    private int symmetricMost;

    Scorer(Index index) {
        this.index = index;
        weights = index.weights;
    }

    int reader() {
        return reader;
    }

    /** Sets who is compared with the others. */
    void reader(int company) {
        reader = company;
        kind = kind(company);
        inclination = index.inclination(company);
        esteem = index.esteem(company);
        region = index.region(company);
        sector = index.sector(company);
        size = index.size(company);
        symmetricMost = (sector >= 0 ? weights.sector() : 0)
                + (index.hasTies(region) ? weights.tie() : 0)
                + (index.country[company] >= 0 ? weights.abroad() : 0)
                + (index.languages[company] != 0 ? weights.language() : 0)
                + (size >= 0 ? weights.size() : 0)
                + (index.certificatesMatter() ? weights.certificates() : 0)
                + (index.hasMet(company) ? weights.met() : 0);
    }

    private int kind(int company) {
        return Tastes.kind(index.side(company), index.sector(company));
    }

    /** No company that attracts at most so much, and whose goods agree by at most {@code likeness} (0 to 1), has a score above this. */
    int most(int attraction, float likeness) {
        return symmetricMost + (index.attraction(reader) + attraction) / 2 + goodsMost(weights.goods(), likeness);
    }

    private static int goodsMost(int goods, float likeness) {
        return (int) Math.ceil(goods * Math.min(1, likeness)) + FACTORS;
    }

    /**
     * The score with a company, or {@code under − 1} if it is surely below {@code under}, given that goods agree by at most {@code
     * likeness}: first what is cheap to know, then tastes, then goods.
     */
    int score(int other, float likeness, int under) {
        int goodsMost = goodsMost(weights.goods(), likeness) + (likeness > 0 ? weights.abroad() : 0);
        int others = symmetric(other) + certificates(other);
        if (others + (index.attraction(reader) + index.attraction(other)) / 2 + goodsMost < under) {
            return under - 1;
        }
        int tastes = tastes(other);
        if (others + (inclination + esteem + theirs[INCLINATION] + mine[ESTEEM] + tastes) / 2 + goodsMost < under) {
            return under - 1;
        }
        goods(other);
        return mixed(other);
    }

    int score(int other) {
        return score(other, 1, Integer.MIN_VALUE);
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

    private int mixed(int other) {
        boolean less = readerGainsLess(other);
        int score = 0;
        for (int f = 0; f < FACTORS; f++) {
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
        int reads = sum(mine);
        int answers = sum(theirs);
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
        both(LANGUAGE, (index.languages[reader] & index.languages[other]) != 0 ? weights.language() : 0);
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

    /** Sets the parts of certificates; half their sum, up. */
    private int certificates(int other) {
        mine[CERTIFICATES] = certificates(index.required[reader], index.certificates[other]);
        theirs[CERTIFICATES] = certificates(index.required[other], index.certificates[reader]);
        return (mine[CERTIFICATES] + theirs[CERTIFICATES] + 1) / 2;
    }

    private int certificates(long required, long held) {
        return required == 0 ? 0 : weights.certificates() * Long.bitCount(required & held) / Long.bitCount(required);
    }

    /** Sets the parts of tastes and inclinations; the sum of both sides' tastes. */
    private int tastes(int other) {
        int theirKind = kind(other);
        mine[INCLINATION] = inclination;
        theirs[INCLINATION] = index.inclination(other);
        mine[ESTEEM] = index.esteem(other);
        theirs[ESTEEM] = esteem;
        mine[TASTE] = Math.round(weights.taste()
                * index.tastes.taste(
                        reader,
                        kind,
                        Tastes.region(index.region(other)),
                        Tastes.sector(index.sector(other)),
                        Tastes.size(index.size(other))));
        theirs[TASTE] = Math.round(weights.taste()
                * index.tastes.taste(
                        other, theirKind, Tastes.region(region), Tastes.sector(sector), Tastes.size(size)));
        return mine[TASTE] + theirs[TASTE];
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
        boolean abroad = (sellMine > 0 || buyMine > 0)
                && index.country[reader] >= 0
                && index.country[other] >= 0
                && index.country[reader] != index.country[other];
        both(ABROAD, abroad ? weights.abroad() : 0);
    }

    private void directions(int[] parts, float sells, float buys) {
        float sellsCount = sells >= buys ? BETTER : 1 - BETTER;
        parts[SELLS] = Math.round(weights.goods() * sells * sellsCount);
        parts[BUYS] = Math.round(weights.goods() * buys * (1 - sellsCount));
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
        for (int good : second) {
            int one = Index.subject(good);
            float most = 0;
            for (int i = 0; i < first.length; i++) {
                int two = Index.subject(first[i]);
                int common = subjects.common(one, two);
                if (common != Market.TOP) {
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
            }
            secondCovered += most;
        }
        float firstCovered = 0;
        for (int i = 0; i < first.length; i++) {
            firstCovered += covered[i];
        }
        valueOfFirst = BEST_PAIR * best + (1 - BEST_PAIR) * firstCovered / first.length;
        valueOfSecond = BEST_PAIR * best + (1 - BEST_PAIR) * secondCovered / second.length;
    }
}
