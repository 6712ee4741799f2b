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

    private float inclination;
    private float[] tasteOfReader = new float[0];
    private float[] groupTasteForReader = new float[0];
    private int othersMost;

    Scorer(Index index, Weights weights) {
        this.index = index;
        this.weights = weights;
    }

    int reader() {
        return reader;
    }

    /** Sets who is compared with the others. */
    void reader(int company) {
        reader = company;
        inclination = index.tastes.inclination(company, group(company));
        tasteOfReader = unset(tasteOfReader, 3 * (Market.MOST_VALUES + 2));
        groupTasteForReader = unset(groupTasteForReader, 2 * (Market.MOST_VALUES + 2));
        othersMost = (2
                                * (weights.sector()
                                        + weights.tie()
                                        + weights.abroad()
                                        + weights.language()
                                        + weights.size()
                                        + weights.certificates()
                                        + weights.taste()
                                        + weights.met())
                        + weights.inclination() / 2
                        + Math.round(weights.inclination() * (inclination - 0.5f)))
                / 2;
    }

    private static float[] unset(float[] values, int size) {
        float[] fresh = values.length == size ? values : new float[size];
        Arrays.fill(fresh, Float.NaN);
        return fresh;
    }

    /** No company whose goods agree by at most {@code likeness} (0 to 1) has a score above this. */
    int most(float likeness) {
        return othersMost + most(weights.goods(), likeness);
    }

    private static int most(int goods, float likeness) {
        return (int) Math.ceil(goods * Math.min(1, likeness)) + FACTORS;
    }

    /** The score with a company, or {@code under − 1} or less if it is surely below {@code under}, given that goods agree by at most {@code likeness}. */
    int score(int other, float likeness, int under) {
        others(other);
        if ((sum(mine) + sum(theirs)) / 2 + weights.abroad() + most(weights.goods(), likeness) < under) {
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
        others(other);
        goods(other);
        return sum(mine);
    }

    /** Whether the two share a subject in either direction, or the sector. */
    boolean related(int other) {
        goods(other);
        return sellMine > 0 || buyMine > 0 || index.sector(reader) >= 0 && index.sector(reader) == index.sector(other);
    }

    /** The parts of what the other is worth to the reader, each 0 to 1 or −1 to 1, in the order of {@link Weights#list}. */
    double[] features(int other) {
        others(other);
        goods(other);
        double[] weight =
                weights.list().stream().mapToDouble(w -> Math.max(1, w)).toArray();
        return new double[] {
            (mine[SELLS] + mine[BUYS]) / weight[0],
            mine[SECTOR] / weight[1],
            mine[TIE] / weight[2],
            mine[ABROAD] / weight[3],
            mine[LANGUAGE] / weight[4],
            mine[SIZE] / weight[5],
            mine[CERTIFICATES] / weight[6],
            mine[TASTE] / weight[7],
            mine[INCLINATION] / weight[8],
            mine[MET] / weight[9]
        };
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

    /** All parts but those of goods, which are set to 0. */
    private void others(int other) {
        Arrays.fill(mine, 0);
        Arrays.fill(theirs, 0);
        int sector = index.sector(reader);
        both(SECTOR, sector >= 0 && sector == index.sector(other) ? weights.sector() : 0);
        both(TIE, weights.tie() * index.tie(index.region(reader), index.region(other)) / 100);
        both(LANGUAGE, (index.languages[reader] & index.languages[other]) != 0 ? weights.language() : 0);
        int size = index.size(reader);
        int otherSize = index.size(other);
        both(
                SIZE,
                size < 0 || otherSize < 0
                        ? 0
                        : weights.size() * (Market.LARGEST - Math.abs(size - otherSize)) / Market.LARGEST);
        mine[CERTIFICATES] = certificates(index.required[reader], index.certificates[other]);
        theirs[CERTIFICATES] = certificates(index.required[other], index.certificates[reader]);
        both(
                MET,
                index.metGood.contains(reader, other)
                        ? weights.met()
                        : index.metBad.contains(reader, other) ? -weights.met() : 0);
        tastes(other);
    }

    private void both(int factor, int points) {
        mine[factor] = points;
        theirs[factor] = points;
    }

    private int certificates(long required, long held) {
        return required == 0 ? 0 : weights.certificates() * Long.bitCount(required & held) / Long.bitCount(required);
    }

    private void tastes(int other) {
        float liking = tasteOfReader(Tastes.trait(Tastes.REGION, index.region(other)))
                + tasteOfReader(Tastes.trait(Tastes.SECTOR, index.sector(other)))
                + tasteOfReader(Tastes.trait(Tastes.SIZE, index.size(other)));
        mine[TASTE] = points(weights.taste(), liking);
        mine[INCLINATION] = Math.round(weights.inclination() * (inclination - 0.5f));
        int group = group(other);
        float inclined = index.tastes.inclination(other, group);
        theirs[INCLINATION] = Math.round(weights.inclination() * (inclined - 0.5f));
        theirs[TASTE] = points(weights.taste(), tasteForReader(other, group, inclined));
    }

    private static int points(int weight, float liking) {
        return Math.round(weight * Math.clamp(liking, -1, 1));
    }

    private float tasteOfReader(int trait) {
        float taste = tasteOfReader[trait];
        if (Float.isNaN(taste)) {
            taste = index.tastes.taste(reader, inclination, trait, index.tastes.groupTaste(group(reader), trait));
            tasteOfReader[trait] = taste;
        }
        return taste;
    }

    /** What the other has said to companies of the reader's traits; what its group said is looked up once for all of the group. */
    private float tasteForReader(int other, int group, float inclined) {
        int region = Tastes.trait(Tastes.REGION, index.region(reader));
        int sector = Tastes.trait(Tastes.SECTOR, index.sector(reader));
        int size = Tastes.trait(Tastes.SIZE, index.size(reader));
        if (index.tastes.answers(other) == 0) {
            float taste = groupTasteForReader[group];
            if (Float.isNaN(taste)) {
                taste = index.tastes.groupTaste(group, region)
                        + index.tastes.groupTaste(group, sector)
                        + index.tastes.groupTaste(group, size);
                groupTasteForReader[group] = taste;
            }
            return taste;
        }
        return index.tastes.taste(other, inclined, region, index.tastes.groupTaste(group, region))
                + index.tastes.taste(other, inclined, sector, index.tastes.groupTaste(group, sector))
                + index.tastes.taste(other, inclined, size, index.tastes.groupTaste(group, size));
    }

    private int group(int company) {
        return Tastes.group(index.side(company), index.sector(company));
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
