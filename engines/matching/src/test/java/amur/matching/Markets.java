package amur.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents markets from a seed. */
final class Markets {
    private Markets() {}

    /** Small and crowded: few subjects, values and scores, so that ties and limits are met often. */
    static Market random(long seed, int companies, Meets meets) {
        Random random = new Random(seed);
        // Sometimes more subjects than there are bits in a signature of goods.
        int subjects = 5 + random.nextInt(seed % 4 == 3 ? 600 : 40);
        int[] parents = new int[subjects];
        int[] depth = new int[subjects];
        for (int s = 0; s < subjects; s++) {
            int parent = s < 3 || random.nextInt(4) == 0 ? Market.TOP : random.nextInt(s);
            parents[s] = parent != Market.TOP && depth[parent] >= Market.DEEPEST - 1 ? Market.TOP : parent;
            depth[s] = parents[s] == Market.TOP ? 0 : depth[parents[s]] + 1;
        }
        List<Company> all = new ArrayList<>();
        for (int c = 0; c < companies; c++) {
            all.add(company(random, subjects));
        }
        List<Tie> ties = new ArrayList<>();
        for (int r = 0; r < 5; r++) {
            ties.add(new Tie(r, r + 1 + random.nextInt(3), 1 + random.nextInt(100)));
        }
        List<Market.Pair> never = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        List<Met> met = new ArrayList<>();
        for (int i = 0; i < companies; i++) {
            int one = random.nextInt(companies);
            int other = (one + 1 + random.nextInt(companies - 1)) % companies;
            switch (random.nextInt(5)) {
                case 0 -> never.add(new Market.Pair(one, other));
                case 1 -> met.add(new Met(one, other, random.nextBoolean()));
                default -> answers.add(new Answer(one, other, random.nextInt(3) > 0));
            }
        }
        return new Market(meets, parents, all, ties, never, answers, met);
    }

    static Company company(Random random, int subjects) {
        return new Company(
                random.nextBoolean() ? Side.A : Side.B,
                random.nextInt(3) - 1,
                random.nextInt(8) - 1,
                random.nextInt(5) - 1,
                random.nextInt(Market.LARGEST + 2) - 1,
                random.nextInt(8),
                random.nextInt(16),
                random.nextInt(3) == 0 ? random.nextInt(16) : 0,
                goods(random, subjects),
                goods(random, subjects),
                random.nextInt(20) > 0);
    }

    private static List<Interest> goods(Random random, int subjects) {
        List<Interest> goods = new ArrayList<>();
        int count = random.nextInt(random.nextInt(5) == 0 ? 12 : 4);
        for (int i = 0; i < count; i++) {
            goods.add(new Interest(random.nextInt(subjects), random.nextBoolean() ? 100 : 1 + random.nextInt(100)));
        }
        return goods;
    }
}
