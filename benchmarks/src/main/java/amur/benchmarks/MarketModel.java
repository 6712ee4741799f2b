package amur.benchmarks;

import amur.matching.Answer;
import amur.matching.Company;
import amur.matching.Interest;
import amur.matching.Market;
import amur.matching.Meets;
import amur.matching.Side;
import amur.matching.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A seeded market whose companies have tastes that they do not tell, to judge proposals by answers that were held back.
 *
 * <p>Told: side, country, region (60), sector (20), size (0 to 7), languages (three of which each speaks some), and goods: 97 chapters,
 * 1,200 headings, 5,600 subheadings, popular as 1/rank^0.7. Each company truly trades in one to four subheadings, mostly of its home
 * chapter; it tells four of five, one of six of them as a neighbour under the same heading, and one company of twenty tells the wrong
 * sector.
 *
 * <p>Hidden: how well it makes what it makes (quality, which all like), which size of partner it likes, which regions (a part shared by its
 * sector, a part its own), how choosy it is, and a whim for each pair. x says yes to y with the logistic probability of
 *
 * <pre>3.6 goods + 0.6 sector + 0.6 tie + 0.4 language + region taste − 0.35 |size − liked| + 0.6 quality + whim − choosiness − 2.4</pre>
 *
 * where goods is 1 for the same true subheading, 0.45 for the same heading and 0.1 for the same chapter, in the better direction. Four of
 * five companies have answered 3 to 20 requests before, most of them from companies whose goods they trade in and rather from well-known ones.
 */
final class MarketModel {
    private static final int CHAPTERS = 97;
    private static final int HEADINGS = 1200;
    private static final int SUBHEADINGS = 5600;
    private static final int REGIONS = 60;
    private static final int SECTORS = 20;

    final Market market;
    private final long seed;
    private final int companies;
    private final int[] parents;
    private final int[][] offers;
    private final int[][] needs;
    private final float[] quality;
    private final float[] choosiness;
    private final float[] liked;
    private final float[][] groupTaste = new float[SECTORS][REGIONS];
    private final List<Tie> ties = new ArrayList<>();
    private final boolean[][] tied = new boolean[REGIONS][REGIONS];
    private final List<Company> told = new ArrayList<>();

    /**
     * @param sellers companies of side A, who mostly offer
     * @param buyers companies of side B, who mostly need
     * @param answered whether there is a history
     */
    MarketModel(long seed, int sellers, int buyers, boolean answered) {
        this.seed = seed;
        companies = sellers + buyers;
        Random random = new Random(seed);
        parents = tree(random);
        offers = new int[companies][];
        needs = new int[companies][];
        quality = new float[companies];
        choosiness = new float[companies];
        liked = new float[companies];
        for (float[] row : groupTaste) {
            for (int r = 0; r < REGIONS; r++) {
                row[r] = (float) (0.5 * random.nextGaussian());
            }
        }
        for (int r = 0; r < REGIONS / 2; r++) {
            int other = REGIONS / 2 + random.nextInt(REGIONS / 2);
            ties.add(new Tie(r, other, 100));
            tied[r][other] = tied[other][r] = true;
        }
        double[] popularity = popularity();
        for (int c = 0; c < companies; c++) {
            company(c, c < sellers, popularity, random);
        }
        Market silent = new Market(Meets.OTHER_SIDE, parents, told, ties, List.of(), List.of(), List.of());
        market = answered ? silent.answered(history(sellers, random)) : silent;
    }

    private static int[] tree(Random random) {
        int[] tree = new int[CHAPTERS + HEADINGS + SUBHEADINGS];
        for (int s = 0; s < tree.length; s++) {
            tree[s] = s < CHAPTERS
                    ? Market.TOP
                    : s < CHAPTERS + HEADINGS ? random.nextInt(CHAPTERS) : CHAPTERS + random.nextInt(HEADINGS);
        }
        return tree;
    }

    /** Cumulative, over subheadings. */
    private static double[] popularity() {
        double[] sum = new double[SUBHEADINGS];
        double all = 0;
        for (int i = 0; i < SUBHEADINGS; i++) {
            all += Math.pow(i + 1, -0.7);
            sum[i] = all;
        }
        return sum;
    }

    private void company(int c, boolean seller, double[] popularity, Random random) {
        int home = subheading(popularity, random);
        int sector = chapter(home) * SECTORS / CHAPTERS;
        offers[c] = seller
                ? goods(home, 1 + random.nextInt(4), popularity, random)
                : goods(home, random.nextInt(2), popularity, random);
        needs[c] = seller
                ? goods(home, random.nextInt(2), popularity, random)
                : goods(home, 1 + random.nextInt(4), popularity, random);
        quality[c] = (float) random.nextGaussian();
        choosiness[c] = (float) (0.7 * random.nextGaussian());
        liked[c] = random.nextInt(8);
        int half = REGIONS / 2;
        told.add(new Company(
                seller ? Side.A : Side.B,
                seller ? 0 : 1,
                (seller ? 0 : half) + (int) (half * Math.pow(random.nextDouble(), 1.6)),
                random.nextInt(20) == 0 ? random.nextInt(SECTORS) : sector,
                Math.min(7, (int) Math.abs(2.5 * random.nextGaussian())),
                1L << (seller ? 0 : 1) | (random.nextInt(3) == 0 ? 1L << 2 : 0) | (random.nextInt(6) == 0 ? 3 : 0),
                0,
                0,
                tell(offers[c], random),
                tell(needs[c], random),
                true));
    }

    private int[] goods(int home, int count, double[] popularity, Random random) {
        int[] goods = new int[count];
        for (int i = 0; i < count; i++) {
            int other = subheading(popularity, random);
            for (int tries = 0; tries < 40 && random.nextInt(10) > 0 && chapter(other) != chapter(home); tries++) {
                other = subheading(popularity, random);
            }
            goods[i] = i == 0 ? home : other;
        }
        return goods;
    }

    private static int subheading(double[] popularity, Random random) {
        int place = java.util.Arrays.binarySearch(popularity, random.nextDouble() * popularity[SUBHEADINGS - 1]);
        return CHAPTERS + HEADINGS + Math.min(SUBHEADINGS - 1, place < 0 ? -place - 1 : place);
    }

    private int chapter(int subheading) {
        return parents[parents[subheading]];
    }

    private List<Interest> tell(int[] goods, Random random) {
        List<Interest> told = new ArrayList<>();
        for (int good : goods) {
            if (random.nextInt(5) > 0 || goods.length == 1) {
                told.add(new Interest(random.nextInt(6) == 0 ? parents[good] : good));
            }
        }
        return told;
    }

    private List<Answer> history(int sellers, Random random) {
        List<List<Integer>> traders = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            for (int chapter = 0; chapter < CHAPTERS; chapter++) {
                traders.add(new ArrayList<>());
            }
        }
        for (int c = 0; c < companies; c++) {
            traders.get((c < sellers ? 0 : CHAPTERS) + chapter(home(c))).add(c);
        }
        List<Answer> answers = new ArrayList<>();
        for (int c = 0; c < companies; c++) {
            List<Integer> near = traders.get((c < sellers ? CHAPTERS : 0) + chapter(home(c)));
            int count = random.nextInt(5) == 0 ? 0 : 3 + random.nextInt(18);
            var asked = new java.util.HashSet<Integer>();
            for (int i = 0; i < count; i++) {
                boolean stranger = near.isEmpty() || random.nextInt(4) == 0;
                int from = c < sellers ? sellers : 0;
                int range = c < sellers ? companies - sellers : sellers;
                // The square draws to the low numbers: those are the well-known.
                double rank = random.nextDouble() * random.nextDouble();
                int about = stranger ? from + (int) (rank * range) : near.get((int) (rank * near.size()));
                if (asked.add(about)) {
                    answers.add(new Answer(c, about, yes(c, about)));
                }
            }
        }
        return answers;
    }

    private int home(int c) {
        return offers[c].length > 0 && (needs[c].length == 0 || told.get(c).side() == Side.A)
                ? offers[c][0]
                : needs[c][0];
    }

    /** The answer that was held back, or given. */
    boolean yes(int x, int y) {
        return draw(x, y, 1) < probability(x, y);
    }

    double probability(int x, int y) {
        Company one = told.get(x);
        Company other = told.get(y);
        double logit = 3.6 * Math.max(likeness(offers[x], needs[y]), likeness(needs[x], offers[y]))
                + (one.sector() == other.sector() ? 0.6 : 0)
                + (tied[one.region()][other.region()] ? 0.6 : 0)
                + ((one.languages() & other.languages()) != 0 ? 0.4 : 0)
                + groupTaste[one.sector()][other.region()]
                + 1.2 * (draw(x, -1 - other.region(), 2) - 0.5)
                - 0.35 * Math.abs(other.size() - liked[x])
                + 0.6 * quality[y]
                + 2 * (draw(x, y, 3) - 0.5)
                - choosiness[x]
                - 2.4;
        return 1 / (1 + Math.exp(-logit));
    }

    private double likeness(int[] offered, int[] needed) {
        double best = 0;
        for (int offer : offered) {
            for (int need : needed) {
                best = Math.max(
                        best,
                        offer == need
                                ? 1
                                : parents[offer] == parents[need] ? 0.45 : chapter(offer) == chapter(need) ? 0.1 : 0);
            }
        }
        return best;
    }

    /** Uniform in 0 to 1, always the same for the same arguments. */
    private double draw(int x, int y, int what) {
        return new SplittableRandom(((seed * 31 + what) * 1_000_003 + x) * 1_000_003 + y).nextDouble();
    }
}
