package amur.matchmaking.market;

import amur.exhibitors.ExhibitorId;
import amur.matching.Exposure;
import amur.matching.Market;
import amur.matching.Matchmaker;
import amur.matching.Proposals;
import amur.matching.Weights;
import amur.matchmaking.Reach.Drawn;
import amur.matchmaking.Reach.Unmet;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All lists of an edition drawn together.
 *
 * @param lists by company whom it is proposed
 * @param full who stands in as many lists as the cap allows
 */
record Draw(Drawn told, Map<Long, long[]> lists, Set<Long> full) {
    static final int LENGTH = 20;

    /** As multiples of the even share: so many places, shared out among all. */
    private static final double CAP = 3;

    private static final double FLOOR = 0.2;

    static Draw of(MarketReading.Read read, Instant at) {
        Market plain = read.market();
        List<Member> members = read.members();
        var market = new Market(
                plain.meets(),
                plain.parents(),
                plain.companies(),
                plain.ties(),
                read.never(),
                plain.answers(),
                plain.met());
        Exposure limits = Exposure.around(members.size(), LENGTH, members.size(), CAP, FLOOR);
        Proposals proposals = Matchmaker.open(market, Weights.STANDARD).propose(LENGTH, limits, limits, 1);
        var exposure = new HashMap<ExhibitorId, Integer>();
        var received = new HashMap<ExhibitorId, Integer>();
        var lists = new HashMap<Long, long[]>();
        var full = new HashSet<Long>();
        for (int place = 0; place < members.size(); place++) {
            long id = members.get(place).id();
            long[] list = Arrays.stream(proposals.partners(place))
                    .mapToLong(partner -> members.get(partner).id())
                    .toArray();
            lists.put(id, list);
            exposure.put(new ExhibitorId(id), proposals.exposure(place));
            received.put(new ExhibitorId(id), list.length);
            if (proposals.exposure(place) >= limits.cap()) {
                full.add(id);
            }
        }
        List<Unmet> unmet = read.unmet().stream()
                .map(line -> new Unmet(
                        line.subject(),
                        line.offered(),
                        line.companies().stream().map(ExhibitorId::new).toList()))
                .toList();
        return new Draw(new Drawn(at, LENGTH, limits.cap(), limits.floor(), exposure, received, unmet), lists, full);
    }

    /** Whom a company gets by this draw. */
    Set<Long> list(long company) {
        var list = new java.util.LinkedHashSet<Long>();
        for (long partner : lists.getOrDefault(company, new long[0])) {
            list.add(partner);
        }
        return list;
    }
}
