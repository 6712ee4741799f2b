package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Reach.Drawn;
import amur.matchmaking.Reach.Unmet;
import amur.matchmaking.Subject;
import amur.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lines of the coverage lists, as the address filters them. */
@Component
class CoverageLines {
    /** Companies named beside goods; the export names all. */
    private static final int NAMED = 3;

    private final Exhibitors exhibitors;
    private final Parties parties;
    private final Subjects subjects;

    CoverageLines(Exhibitors exhibitors, Parties parties, Subjects subjects) {
        this.exhibitors = exhibitors;
        this.parties = parties;
        this.subjects = subjects;
    }

    /** Listed companies that too few see, the least seen first; none before the lists are drawn. */
    List<ExhibitorId> tooFew(Edition edition, Optional<Drawn> drawn) {
        return drawn.map(lists -> exhibitors.listed(edition.id()).stream()
                        .map(Exhibitor::id)
                        .filter(lists::isTooFew)
                        .sorted(Comparator.comparingInt(id -> lists.exposure().getOrDefault(id, 0)))
                        .toList())
                .orElse(List.of());
    }

    /** Those of one country and one kind, where the reader asks for it. */
    List<ExhibitorId> filtered(List<ExhibitorId> companies, Query query) {
        String country = query.get("country");
        String kind = query.get("kind");
        if (country.isEmpty() && kind.isEmpty()) {
            return companies;
        }
        Map<ExhibitorId, Exhibitor> all = exhibitors.get(companies);
        return companies.stream()
                .filter(id -> {
                    Exhibitor company = all.get(id);
                    return company != null
                            && (country.isEmpty() || company.country().code().equals(country))
                            && (kind.isEmpty() || company.kind().name().equalsIgnoreCase(kind));
                })
                .toList();
    }

    List<CoveragePage.Line> lines(List<ExhibitorId> companies, Optional<Drawn> drawn, View view) {
        return parties.of(companies, view).entrySet().stream()
                .map(entry -> new CoveragePage.Line(
                        entry.getValue(),
                        drawn.map(lists -> lists.exposure().getOrDefault(entry.getKey(), 0))
                                .orElse(0),
                        drawn.map(lists -> lists.received().getOrDefault(entry.getKey(), 0))
                                .orElse(0)))
                .toList();
    }

    static List<Unmet> unmet(String list, Optional<Drawn> drawn) {
        boolean offered = list.equals("offers");
        return drawn.map(lists -> lists.unmet().stream()
                        .filter(unmet -> unmet.offered() == offered)
                        .toList())
                .orElse(List.of());
    }

    /** With their names, those that the words of the address fit: a part of a name or the beginning of a code. */
    List<Named> named(List<Unmet> unmet, Query query, View view) {
        Map<Subject, String> names =
                subjects.names(unmet.stream().map(Unmet::subject).toList(), view.language());
        String words = query.get("q").toLowerCase(Locale.ROOT);
        return unmet.stream()
                .map(one -> new Named(one, names.getOrDefault(one.subject(), "")))
                .filter(one -> words.isEmpty()
                        || one.name().toLowerCase(Locale.ROOT).contains(words)
                        || one.code().startsWith(words))
                .toList();
    }

    record Named(Unmet unmet, String name) {
        String code() {
            return unmet.subject().kind() == Subject.Kind.HS ? unmet.subject().key() : "";
        }
    }

    List<CoveragePage.Goods> goods(List<Named> named, View view) {
        Map<ExhibitorId, Party> all = who(named, NAMED, view);
        return named.stream()
                .map(one -> new CoveragePage.Goods(
                        one.code(),
                        one.name(),
                        one.unmet().companies().size(),
                        one.unmet().companies().stream()
                                .limit(NAMED)
                                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                                .toList()))
                .toList();
    }

    /** The first companies of each of the goods, all in one go. */
    Map<ExhibitorId, Party> who(List<Named> named, int ofEach, View view) {
        Set<ExhibitorId> companies = named.stream()
                .flatMap(one -> one.unmet().companies().stream().limit(ofEach))
                .collect(Collectors.toSet());
        return parties.of(companies, view);
    }
}
