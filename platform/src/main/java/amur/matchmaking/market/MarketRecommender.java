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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public Map<ExhibitorId, Fit> fits(ExhibitorId exhibitor, Collection<ExhibitorId> others) {
        Asking asking = asking(exhibitor);
        settleBeside(asking, others);
        Map<ExhibitorId, MarketRows.Between> between = rows.between(exhibitor, others);
        Map<Long, Integer> places = between.values().stream().allMatch(MarketRows.Between::closes)
                ? Map.of()
                : places(found(asking, LONGEST, Sought.ANY));
        var told = new Told(asking.market().tree(), traits);
        var fits = new LinkedHashMap<ExhibitorId, Fit>();
        between.forEach((other, stands) -> fits.put(
                other,
                new Fit(
                        told.of(asking.market().between(exhibitor.value(), other.value())),
                        proposed(asking, other, stands, places))));
        return fits;
    }

    private static Map<Long, Integer> places(List<LiveMarket.Found> list) {
        var places = new HashMap<Long, Integer>();
        list.forEach(one -> places.put(one.other().id(), places.size() + 1));
        return places;
    }

    private static Proposed proposed(
            Asking asking, ExhibitorId other, MarketRows.Between stands, Map<Long, Integer> places) {
        if (stands.ownNever()) {
            return Proposed.not(Proposed.Cause.OWN_NEVER);
        }
        if (stands.open()) {
            return Proposed.not(Proposed.Cause.REQUEST_OPEN);
        }
        Integer place = places.get(other.value());
        if (place != null) {
            return new Proposed(Proposed.Cause.PROPOSED, place);
        }
        WhyNot.Cause cause = asking.market().whyNot(asking.reader().id(), other.value(), 1, member -> true);
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
        Member reader = reading.members(List.of(exhibitor.value()), market.tree()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("exhibitor " + exhibitor.value()));
        market.settle(reader);
        reading.answers(new EditionId(edition), List.of(exhibitor.value())).forEach(market::say);
        return new Asking(reader, market);
    }

    /** Other companies as they are at this moment, in the market too. One of another edition never comes into it. */
    private void settleBeside(Asking asking, Collection<ExhibitorId> others) {
        List<Long> ids = others.stream().map(ExhibitorId::value).distinct().toList();
        List<Member> now = reading.members(ids, asking.market().tree());
        if (now.size() < ids.size()
                || now.stream()
                        .anyMatch(member -> !member.row().listed()
                                || member.row().edition() != asking.edition().value())) {
            throw new NotFound(
                    "listed exhibitors " + ids + " beside " + asking.reader().id());
        }
        now.forEach(asking.market()::settle);
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
