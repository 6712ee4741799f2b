package amur.matchmaking.market;

import amur.editions.EditionId;
import amur.exhibitors.Chapters;
import amur.exhibitors.products.CatalogueChanges;
import amur.matching.Answer;
import amur.matching.Company;
import amur.matching.Market;
import amur.matching.Meets;
import amur.matching.Met;
import amur.matchmaking.Encounters;
import amur.regions.Ties;
import amur.terminology.Thesaurus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads markets and single companies as the engine wants them. */
@Component
class MarketReading {
    /** The engine knows weaker ties; the fair's have no strength. */
    private static final int FULL = 100;

    private final MarketRows rows;
    private final CatalogueChanges changes;
    private final Traits traits;
    private final ObjectProvider<Thesaurus> words;
    private final Chapters chapters;
    private final Ties ties;
    private final ObjectProvider<Encounters> encounters;
    private @Nullable SubjectTree base;

    MarketReading(
            MarketRows rows,
            CatalogueChanges changes,
            Traits traits,
            ObjectProvider<Thesaurus> words,
            Chapters chapters,
            Ties ties,
            ObjectProvider<Encounters> encounters) {
        this.rows = rows;
        this.changes = changes;
        this.traits = traits;
        this.words = words;
        this.chapters = chapters;
        this.ties = ties;
        this.encounters = encounters;
    }

    /**
     * Everything of an edition at one time.
     *
     * @param never pairs of places
     */
    record Read(
            LiveMarket live,
            Market market,
            List<Member> members,
            List<Market.Pair> never,
            List<Unmatched.Line> unmet) {}

    @Transactional(readOnly = true)
    public Read read(EditionId edition) {
        CatalogueChanges.Position position = changes.now();
        String stamp = stamp(edition);
        Thesaurus thesaurus = words.getObject();
        SubjectTree tree = base().with(rows.codes(edition));
        List<CompanyRow> companies = rows.listed(edition);
        var goods = new HashMap<Long, Goods>();
        var unmatched = new Unmatched(tree, thesaurus);
        rows.goods(edition, (company, offered, hs, words) -> {
            goods.computeIfAbsent(company, id -> new Goods(tree, thesaurus)).add(offered, hs, words);
            unmatched.add(company, offered, hs, words);
        });
        var members = new ArrayList<Member>(companies.size());
        var places = new HashMap<Long, Integer>();
        for (CompanyRow company : companies) {
            places.put(company.id(), members.size());
            Goods own = goods.remove(company.id());
            members.add(new Member(company, traits.company(company, own == null ? new Goods(tree, thesaurus) : own)));
        }
        var answers = new ArrayList<Answer>();
        for (MarketRows.Said said : rows.answers(edition)) {
            Integer one = places.get(said.one());
            Integer other = places.get(said.other());
            if (one != null && other != null) {
                answers.add(new Answer(one, other, said.yes()));
            }
        }
        var never = new ArrayList<Market.Pair>();
        for (MarketRows.Said said : rows.nevers(edition)) {
            Integer one = places.get(said.one());
            Integer other = places.get(said.other());
            if (one != null && other != null) {
                never.add(new Market.Pair(one, other));
            }
        }
        var market = new Market(
                Meets.ANYBODY,
                tree.parents(),
                members.stream().map(Member::company).toList(),
                tied(),
                List.of(),
                answers,
                met(edition, places));
        return new Read(
                new LiveMarket(tree, members, market, position, stamp), market, members, never, unmatched.lines());
    }

    /**
     * Another text when something happened after which a market has to be read anew. Answers and wishes an open one follows by itself,
     * but not the lists that were drawn over it; ties, and meetings that are past by now, it does not learn either.
     */
    String stamp(EditionId edition) {
        var met = new HashSet<Encounters.Pair>();
        encounters.ifAvailable(known -> met.addAll(known.of(edition)));
        return rows.stamp(edition) + " " + ties.list().hashCode() + " " + met.hashCode();
    }

    /** That one of the two said never since counts for nothing here: a score must not tell it. */
    private List<Met> met(EditionId edition, Map<Long, Integer> places) {
        var met = new ArrayList<Met>();
        encounters.ifAvailable(known -> known.of(edition).forEach(pair -> {
            Integer one = places.get(pair.one().value());
            Integer other = places.get(pair.other().value());
            if (one != null && other != null) {
                met.add(new Met(one, other, true));
            }
        }));
        return met;
    }

    /** Two regions are tied or they are not, whatever the number of their ties. */
    private List<amur.matching.Tie> tied() {
        return ties.list().stream()
                .map(tie -> List.of(
                        traits.region(tie.one().value()),
                        traits.region(tie.other().value())))
                .filter(pair -> !pair.contains(Company.UNKNOWN))
                .distinct()
                .map(pair -> new amur.matching.Tie(pair.getFirst(), pair.getLast(), FULL))
                .toList();
    }

    /** Companies as they are now, in any state. */
    List<Member> members(Collection<Long> ids, SubjectTree tree) {
        Thesaurus thesaurus = words.getObject();
        var goods = new HashMap<Long, Goods>();
        rows.goods(
                ids, (company, offered, hs, words) -> goods.computeIfAbsent(company, id -> new Goods(tree, thesaurus))
                        .add(offered, hs, words));
        return rows.companies(ids).stream()
                .map(row -> new Member(
                        row,
                        traits.company(
                                row,
                                Objects.requireNonNullElseGet(goods.get(row.id()), () -> new Goods(tree, thesaurus)))))
                .toList();
    }

    /** What these companies have said about whom, by company; who has said nothing has an empty map. */
    Map<Long, Map<Long, Boolean>> answers(EditionId edition, Collection<Long> companies) {
        var answers = new HashMap<Long, Map<Long, Boolean>>();
        companies.forEach(company -> answers.put(company, new HashMap<>()));
        for (MarketRows.Said said : rows.answers(edition, companies)) {
            Objects.requireNonNull(answers.get(said.one())).put(said.other(), said.yes());
        }
        return answers;
    }

    private synchronized SubjectTree base() {
        SubjectTree known = base;
        if (known == null) {
            known = SubjectTree.of(words.getObject(), chapters.codes());
            base = known;
        }
        return known;
    }
}
