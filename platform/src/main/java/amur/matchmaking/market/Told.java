package amur.matchmaking.market;

import amur.exhibitors.ExhibitorId;
import amur.matching.Market;
import amur.matching.Share;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommendation.Factor;
import amur.matchmaking.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Turns what the engine found into what the pages can word. */
final class Told {
    private final SubjectTree tree;
    private final Traits traits;

    Told(SubjectTree tree, Traits traits) {
        this.tree = tree;
        this.traits = traits;
    }

    /** Parts of less than half a point may vanish; the others sum to the score. */
    Recommendation of(LiveMarket.Found found) {
        List<Share> shares = found.proposal().shares();
        int[] points = Points.shares(shares.stream().map(Share::points).toList());
        var factors = new ArrayList<Factor>();
        for (int i = 0; i < points.length; i++) {
            if (points[i] != 0) {
                factors.add(factor(shares.get(i), points[i], found.reader(), found.other()));
            }
        }
        return new Recommendation(
                new ExhibitorId(found.other().id()),
                Points.whole(found.proposal().score()),
                factors);
    }

    private Factor factor(Share share, int points, Member reader, Member other) {
        String way = points > 0 ? Factor.FOR : Factor.AGAINST;
        return switch (share.factor()) {
            case SELLS -> goods(Factor.SELLS, share.subject(), points);
            case BUYS -> goods(Factor.BUYS, share.subject(), points);
            case SECTOR -> new Factor(Factor.SECTOR, List.of(other.row().sector()), points);
            case TIE ->
                new Factor(
                        Factor.TIE, List.of(reader.row().region(), other.row().region()), points);
            case ABROAD -> new Factor(Factor.COUNTRY, List.of(other.row().country()), points);
            case LANGUAGE -> {
                var common = new TreeSet<>(reader.row().languages());
                common.retainAll(other.row().languages());
                yield new Factor(Factor.LANGUAGE, List.copyOf(common), points);
            }
            case SIZE -> throw new IllegalStateException("Companies do not say how large they are");
            case CERTIFICATES ->
                new Factor(Factor.CERTIFICATES, traits.agreed(reader.company(), other.company()), points);
            case TASTE -> new Factor(Factor.TASTE + way, List.of(), points);
            case INCLINATION -> new Factor(Factor.INCLINATION + way, List.of(), points);
            case ESTEEM -> new Factor(Factor.ESTEEM + way, List.of(), points);
            case MET -> new Factor(Factor.MET, List.of(), points);
        };
    }

    private Factor goods(String key, int subject, int points) {
        if (subject == Market.TOP) {
            throw new IllegalStateException("Goods count " + points + " points without a common subject");
        }
        Subject common = tree.at(subject);
        String kind =
                common.kind() == Subject.Kind.HS ? Integer.toString(common.key().length()) : Factor.CONCEPT;
        return new Factor(key + kind, List.of(common.key()), points);
    }
}
