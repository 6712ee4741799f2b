package amur.matchmaking.market;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matching.WhyNot;
import amur.matchmaking.Proposed;
import amur.matchmaking.Reach;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommender;
import amur.web.NotFound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Asks the market of the edition, with what the database says at this moment about the one who asks. */
@Component
class MarketRecommender implements Recommender, Reach {
    /** Places of a list that go to companies seen too little, when its own best would fill it: a fifth. */
    private static final int FOR_THE_UNSEEN = Draw.LENGTH / 5;

    private final Markets markets;
    private final MarketReading reading;
    private final MarketRows rows;
    private final Traits traits;

    MarketRecommender(Markets markets, MarketReading reading, MarketRows rows, Traits traits) {
        this.markets = markets;
        this.reading = reading;
        this.rows = rows;
        this.traits = traits;
    }

    /** Who asks, as the database has them now, and the market they are in. */
    private record Asking(Member reader, LiveMarket market) {
        EditionId edition() {
            return new EditionId(reader.row().edition());
        }
    }

    @Override
    public List<Recommendation> recommend(ExhibitorId exhibitor, int most, Sought sought) {
        Asking asking = asking(exhibitor);
        var told = new Told(asking.market().tree(), traits);
        return found(asking, Math.clamp(most, 1, LONGEST), sought).stream()
                .map(told::of)
                .toList();
    }

    @Override
    public Recommendation between(ExhibitorId exhibitor, ExhibitorId other) {
        Asking asking = asking(exhibitor);
        Member partner = fresh(other, asking.market());
        if (!partner.row().listed()
                || partner.row().edition() != asking.reader().row().edition()) {
            throw new NotFound("listed exhibitor " + other.value() + " beside " + exhibitor.value());
        }
        return new Told(asking.market().tree(), traits).of(asking.market().between(exhibitor.value(), other.value()));
    }

    @Override
    public Proposed proposed(ExhibitorId exhibitor, ExhibitorId other) {
        Asking asking = asking(exhibitor);
        Member partner = fresh(other, asking.market());
        if (!partner.row().listed()) {
            return Proposed.not(Proposed.Cause.NOT_LISTED);
        }
        MarketRows.Between between = rows.between(exhibitor, other);
        if (between.ownNever()) {
            return Proposed.not(Proposed.Cause.OWN_NEVER);
        }
        if (between.open()) {
            return Proposed.not(Proposed.Cause.REQUEST_OPEN);
        }
        List<LiveMarket.Found> list = found(asking, LONGEST, Sought.ANY);
        for (int place = 0; place < list.size(); place++) {
            if (list.get(place).other().id() == other.value()) {
                return new Proposed(Proposed.Cause.PROPOSED, place + 1);
            }
        }
        WhyNot.Cause cause = asking.market().whyNot(exhibitor.value(), other.value(), 1, member -> true);
        return Proposed.not(
                cause == WhyNot.Cause.NOTHING_IN_COMMON
                        ? Proposed.Cause.NOTHING_IN_COMMON
                        : Proposed.Cause.OTHERS_FIRST);
    }

    @Override
    public Optional<Drawn> drawn(EditionId edition) {
        return markets.awaitDrawn(edition).map(Draw::told);
    }

    private Asking asking(ExhibitorId exhibitor) {
        long edition = rows.edition(exhibitor).orElseThrow(() -> new NotFound("exhibitor " + exhibitor.value()));
        LiveMarket market = markets.of(new EditionId(edition));
        Member reader = fresh(exhibitor, market);
        reading.answers(new EditionId(edition), List.of(exhibitor.value())).forEach(market::say);
        return new Asking(reader, market);
    }

    /** A company as it is at this moment, in the market too. */
    private Member fresh(ExhibitorId company, LiveMarket market) {
        Member now = reading.members(List.of(company.value()), market.tree()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("exhibitor " + company.value()));
        market.settle(now);
        return now;
    }

    private List<LiveMarket.Found> found(Asking asking, int most, Sought sought) {
        long reader = asking.reader().id();
        Set<Long> closed = rows.closed(new ExhibitorId(reader));
        Optional<Draw> draw = markets.drawn(asking.edition());
        Set<Long> drawn = draw.map(lists -> lists.list(reader)).orElse(Set.of());
        Set<Long> full = new HashSet<>(draw.map(Draw::full).orElse(Set.of()));
        full.removeAll(drawn);
        Predicate<Member> wanted = member -> !closed.contains(member.id())
                && !full.contains(member.id())
                && (sought.country().isEmpty() || member.row().country().equals(sought.country()))
                && (sought.kind() == null || member.row().kind() == sought.kind());
        List<LiveMarket.Found> best = asking.market().best(reader, most, wanted);
        Set<Long> gone = gone(best);
        if (!gone.isEmpty()) {
            reading.members(gone, asking.market().tree()).forEach(asking.market()::settle);
            best = asking.market().best(reader, most, wanted.and(member -> !gone.contains(member.id())));
        }
        return sought.equals(Sought.ANY) ? withUnseen(asking, best, drawn, closed, most) : best;
    }

    /** Whom the market still has but the catalogue has not. */
    private Set<Long> gone(List<LiveMarket.Found> found) {
        Set<Long> gone = new HashSet<>();
        found.forEach(one -> gone.add(one.other().id()));
        gone.removeAll(rows.stillListed(gone));
        return gone;
    }

    /** The last places of the first list go to those whom the draw gave them because nobody else would see them. */
    private List<LiveMarket.Found> withUnseen(
            Asking asking, List<LiveMarket.Found> best, Set<Long> drawn, Set<Long> closed, int most) {
        if (most < Draw.LENGTH || best.size() < Draw.LENGTH) {
            return best;
        }
        Set<Long> unseen = new HashSet<>(drawn);
        unseen.removeAll(closed);
        best.subList(0, Draw.LENGTH).forEach(one -> unseen.remove(one.other().id()));
        unseen.retainAll(rows.stillListed(unseen));
        List<LiveMarket.Found> last = unseen.stream()
                .filter(asking.market()::has)
                .map(id -> asking.market().between(asking.reader().id(), id))
                .sorted(java.util.Comparator.comparingInt(
                        (LiveMarket.Found one) -> -one.proposal().score()))
                .limit(FOR_THE_UNSEEN)
                .toList();
        var list = new ArrayList<>(best);
        list.removeIf(one -> last.stream()
                .anyMatch(other -> other.other().id() == one.other().id()));
        list.addAll(Math.min(Draw.LENGTH - last.size(), list.size()), last);
        return list.subList(0, Math.min(most, list.size()));
    }
}
