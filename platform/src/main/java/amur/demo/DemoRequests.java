package amur.demo;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.matchmaking.Matchmaking.NewRequest;
import amur.matchmaking.WishLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Invents accepted requests as real fairs have them: a few companies are asked by everybody (popularity falls with the rank to the
 * power of 0.6), most ask for partners in their own trade, always across the border.
 */
final class DemoRequests {
    private static final double POPULARITY_EXPONENT = 0.6;
    private static final int SAME_SECTOR_PERCENT = 70;

    private final RandomGenerator random;

    DemoRequests(RandomGenerator random) {
        this.random = random;
    }

    List<NewRequest> invent(List<NewExhibitor> companies, List<ExhibitorId> ids, int count) {
        Popularity exhibitors = new Popularity(companies, Kind.EXHIBITOR);
        Popularity buyers = new Popularity(companies, Kind.BUYER);
        var requests = new ArrayList<NewRequest>();
        Set<Long> pairs = new HashSet<>();
        for (int attempt = 0; requests.size() < count && attempt < count * 30; attempt++) {
            int buyer = buyers.pick(null);
            NewExhibitor asking = companies.get(buyer);
            boolean sameSector = random.nextInt(100) < SAME_SECTOR_PERCENT;
            int exhibitor = exhibitors.pick(sameSector ? asking.sector() : null);
            NewExhibitor asked = companies.get(exhibitor);
            if (asking.country().equals(asked.country())) {
                continue;
            }
            if (!pairs.add((long) Math.min(buyer, exhibitor) << 32 | Math.max(buyer, exhibitor))) {
                continue;
            }
            boolean buyerAsks = random.nextInt(3) > 0;
            int from = buyerAsks ? buyer : exhibitor;
            int to = buyerAsks ? exhibitor : buyer;
            boolean fits = sharesGoods(asking, asked);
            requests.add(new NewRequest(ids.get(from), ids.get(to), level(fits), level(fits), false));
        }
        return requests;
    }

    private static boolean sharesGoods(NewExhibitor one, NewExhibitor other) {
        Set<String> chapters = new HashSet<>();
        for (Good good : one.goods()) {
            chapters.add(good.hs().substring(0, 2) + good.offered());
        }
        return other.goods().stream()
                .anyMatch(good -> chapters.contains(good.hs().substring(0, 2) + !good.offered()));
    }

    private WishLevel level(boolean fits) {
        int draw = random.nextInt(100) + (fits ? 15 : 0);
        return draw < 45 ? WishLevel.GLAD_TO : draw < 88 ? WishLevel.MEET : WishLevel.MUST_MEET;
    }

    /** Draws companies of one kind with probability proportional to rank^-0.6, over all or within a sector. */
    private final class Popularity {
        private final Map<String, int[]> members = new HashMap<>();
        private final Map<String, double[]> cumulated = new HashMap<>();

        Popularity(List<NewExhibitor> companies, Kind kind) {
            var bySector = new HashMap<String, List<Integer>>();
            for (int i = 0; i < companies.size(); i++) {
                if (companies.get(i).kind() == kind) {
                    bySector.computeIfAbsent("", key -> new ArrayList<>()).add(i);
                    bySector.computeIfAbsent(companies.get(i).sector(), key -> new ArrayList<>())
                            .add(i);
                }
            }
            bySector.forEach((sector, all) -> {
                members.put(sector, all.stream().mapToInt(Integer::intValue).toArray());
                double[] sums = new double[all.size()];
                double sum = 0;
                for (int rank = 0; rank < sums.length; rank++) {
                    sum += Math.pow(rank + 1.0, -POPULARITY_EXPONENT);
                    sums[rank] = sum;
                }
                cumulated.put(sector, sums);
            });
        }

        int pick(@org.jspecify.annotations.Nullable String sector) {
            String key = sector != null && members.containsKey(sector) ? sector : "";
            int[] all = members.getOrDefault(key, new int[0]);
            double[] sums = cumulated.getOrDefault(key, new double[0]);
            double draw = random.nextDouble() * sums[sums.length - 1];
            int at = java.util.Arrays.binarySearch(sums, draw);
            return all[at < 0 ? -at - 1 : at];
        }
    }
}
