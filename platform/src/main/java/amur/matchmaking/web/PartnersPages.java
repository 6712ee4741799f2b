package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.Sectors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.Partners;
import amur.matchmaking.Partners.Search;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommender;
import amur.matchmaking.Recommender.Sought;
import amur.matchmaking.Shortlists;
import amur.matchmaking.WishLevel;
import amur.regions.Regions;
import amur.shared.Page;
import amur.web.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which a company looks for partners. */
@Component
class PartnersPages {
    static final List<String> PARAMETERS = List.of(
            "company",
            "list",
            "q",
            "country",
            "region",
            "sector",
            "kind",
            "verified",
            "hs",
            "side",
            "level",
            "order",
            "most",
            "page");
    private static final int RECOMMENDED = 20;
    private static final int MOST_RECOMMENDED = 100;
    private static final int PAGE_SIZE = 50;

    private final Matchmaking matchmaking;
    private final Recommender recommender;
    private final Shortlists shortlists;
    private final Partners partners;
    private final Parties parties;
    private final Reasons reasons;
    private final Regions regions;
    private final Sectors sectors;
    private final AskingTimes times;

    PartnersPages(
            Matchmaking matchmaking,
            Recommender recommender,
            Shortlists shortlists,
            Partners partners,
            Parties parties,
            Reasons reasons,
            Regions regions,
            Sectors sectors,
            AskingTimes times) {
        this.matchmaking = matchmaking;
        this.recommender = recommender;
        this.shortlists = shortlists;
        this.partners = partners;
        this.parties = parties;
        this.reasons = reasons;
        this.regions = regions;
        this.sectors = sectors;
        this.times = times;
    }

    static Query query(OwnCompany own, Map<String, String> asked) {
        return Query.of(asked, PARAMETERS)
                .with("company", own.all().size() < 2 ? "" : "" + own.company().number());
    }

    PartnersPage page(Edition edition, OwnCompany own, Query query, @Nullable String refused, View view) {
        Standings standings = Standings.of(own.id(), matchmaking, shortlists);
        String list = list(query);
        var lines = new Lines(standings, view);
        List<PartnersPage.Line> shown;
        boolean more = false;
        Page<ExhibitorId> page;
        if (list.equals("recommended")) {
            int most = query.get("most").matches("\\d{1,3}") ? Integer.parseInt(query.get("most")) : RECOMMENDED;
            most = Math.clamp(most, 1, MOST_RECOMMENDED);
            List<Recommendation> found = recommended(own, query, most + 1);
            more = found.size() > most && most < MOST_RECOMMENDED;
            found = found.subList(0, Math.min(most, found.size()));
            shown = lines.recommended(found);
            page = new Page<>(List.of(), 1, PAGE_SIZE, shown.size());
        } else {
            page = list.equals("search")
                    ? partners.search(own.company(), search(query, view), query.page(), PAGE_SIZE)
                    : Page.of(said(standings, list, query), query.page(), PAGE_SIZE);
            shown = lines.plain(page.rows());
        }
        return new PartnersPage(
                parties.of(own.company(), view).name(),
                list,
                query,
                refused,
                own.company().state() instanceof Exhibitor.State.Listed,
                times.of(edition, view),
                Stream.of(edition.guest(), edition.host())
                        .map(country -> Map.entry(country.code(), view.t(country.key())))
                        .toList(),
                regionOptions(edition, view),
                sectors.all().stream()
                        .map(sector -> Map.entry(sector.code(), sector.name(view.language())))
                        .toList(),
                shown,
                page.total(),
                standings.wishes().size(),
                standings.kept().size(),
                more,
                Pages.of(page, view.inEdition("/company/partners"), query, view));
    }

    PartnersPage.Line line(OwnCompany own, Exhibitor other, View view) {
        return new Lines(Standings.of(own.id(), matchmaking, shortlists), view)
                .plain(List.of(other.id()))
                .getFirst();
    }

    /** All that the list shows over all its pages. */
    List<PartnersPage.Line> all(OwnCompany own, Query query, View view) {
        Standings standings = Standings.of(own.id(), matchmaking, shortlists);
        var lines = new Lines(standings, view);
        return switch (list(query)) {
            case "search" -> lines.plain(partners.all(own.company(), search(query, view)));
            case "wishes", "shortlist" -> lines.plain(said(standings, list(query), query));
            default -> lines.recommended(recommended(own, query, MOST_RECOMMENDED));
        };
    }

    /** The best of one country or one kind, where the reader asks for it. */
    private List<Recommendation> recommended(OwnCompany own, Query query, int most) {
        return recommender.recommend(
                own.id(), most, new Sought(query.get("country"), named(Exhibitor.Kind.values(), query.get("kind"))));
    }

    static String list(Query query) {
        String list = query.get("list");
        return list.equals("search") || list.equals("wishes") || list.equals("shortlist") ? list : "recommended";
    }

    private static List<ExhibitorId> said(Standings standings, String list, Query query) {
        return list.equals("shortlist") ? List.copyOf(standings.kept()) : wished(standings, query);
    }

    private static List<ExhibitorId> wished(Standings standings, Query query) {
        return standings.wishes().values().stream()
                .filter(wish -> query.get("level").isEmpty()
                        || wish.level().name().equals(query.get("level").toUpperCase(Locale.ROOT)))
                .map(wish -> wish.about())
                .toList();
    }

    private List<Map.Entry<String, String>> regionOptions(Edition edition, View view) {
        return Stream.of(edition.guest(), edition.host())
                .flatMap(country -> regions.sorted(regions.list(country), view.language()).stream())
                .map(region ->
                        Map.entry(region.code().value(), region.shortName().textIn(view.language())))
                .toList();
    }

    private static Search search(Query query, View view) {
        String order = query.get("order", "name");
        boolean descending = order.startsWith("-");
        return new Search(
                query.get("q"),
                query.get("country"),
                query.get("region"),
                query.get("sector"),
                named(Exhibitor.Kind.values(), query.get("kind")),
                query.get("verified").equals("true"),
                query.get("hs").replaceAll("\\D", ""),
                named(Partners.Side.values(), query.get("side")),
                Objects.requireNonNullElse(
                        named(Partners.Order.values(), descending ? order.substring(1) : order), Partners.Order.NAME),
                descending,
                view.language());
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Stream.of(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** Lines of the list for one reader. */
    private final class Lines {
        private final Standings standings;
        private final View view;

        Lines(Standings standings, View view) {
            this.standings = standings;
            this.view = view;
        }

        List<PartnersPage.Line> plain(List<ExhibitorId> ids) {
            return parties.of(ids, view).entrySet().stream()
                    .map(entry -> line(entry.getKey(), entry.getValue(), 0, List.of()))
                    .toList();
        }

        List<PartnersPage.Line> recommended(List<Recommendation> found) {
            Map<ExhibitorId, List<Reason>> why = reasons.of(found, view);
            Map<ExhibitorId, Party> named =
                    parties.of(found.stream().map(Recommendation::partner).toList(), view);
            return found.stream()
                    .map(one -> line(
                            one.partner(),
                            Objects.requireNonNull(named.get(one.partner())),
                            one.score(),
                            why.getOrDefault(one.partner(), List.of())))
                    .toList();
        }

        private PartnersPage.Line line(ExhibitorId id, Party party, int score, List<Reason> why) {
            WishLevel wish = standings.wish(id);
            return new PartnersPage.Line(
                    party,
                    score,
                    why,
                    wish == null ? "" : wish.name(),
                    wish == null ? "" : view.t("matchmaking.wish." + wish.name()),
                    standings.standing(id),
                    standings.request(id),
                    standings.kept().contains(id));
        }
    }
}
