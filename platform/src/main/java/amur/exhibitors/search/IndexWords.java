package amur.exhibitors.search;

import amur.editions.EditionId;
import amur.exhibitors.CatalogueWords;
import amur.retrieval.Answer;
import amur.retrieval.CatalogueIndex;
import amur.retrieval.Document.Kind;
import amur.retrieval.Matches;
import amur.retrieval.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks this node's index for lists. An index that was never whole is not asked, since counts would be of a part; one that is built anew
 * is, since it still holds what it held, and the reader is told that the latest may be missing.
 */
@Component
class IndexWords implements CatalogueWords {
    private static final Map<Answer.How, String> NOTICES = Map.of(
            Answer.How.SIMILAR, "exhibitors.search.similar",
            Answer.How.PARTLY, "exhibitors.search.partly");

    private final NodeIndex index;

    IndexWords(NodeIndex index) {
        this.index = index;
    }

    @Override
    public Found products(EditionId edition, String words) {
        return found(edition, Kind.PRODUCT, asked(Scope.EVERYTHING, words));
    }

    @Override
    public Found companies(EditionId edition, String words, String offers, String needs) {
        var queries = new ArrayList<>(asked(Scope.EVERYTHING, words));
        queries.addAll(asked(Scope.OFFERS, offers));
        queries.addAll(asked(Scope.NEEDS, needs));
        return found(edition, Kind.COMPANY, queries);
    }

    private static List<Map.Entry<Scope, String>> asked(Scope scope, String words) {
        return words.isBlank() ? List.of() : List.of(Map.entry(scope, words));
    }

    private Found found(EditionId edition, Kind kind, List<Map.Entry<Scope, String>> queries) {
        if (queries.isEmpty()) {
            return Found.UNASKED;
        }
        Optional<CatalogueIndex> whole = index.whole();
        if (whole.isEmpty()) {
            return new Found(Optional.empty(), List.of("exhibitors.search.plain"));
        }
        Set<String> notices = new LinkedHashSet<>();
        List<Long> ids = null;
        for (var query : queries) {
            Matches matches = whole.get().matches(query.getValue(), edition.value(), kind, query.getKey());
            Optional.ofNullable(NOTICES.get(matches.how())).ifPresent(notices::add);
            if (!matches.whole()) {
                notices.add("exhibitors.search.most");
            }
            ids = ids == null ? matches.ids() : both(ids, matches.ids());
        }
        if (index.state().phase() != IndexState.Phase.FOLLOWING) {
            notices.add("exhibitors.search.behind");
        }
        return new Found(Optional.ofNullable(ids), List.copyOf(notices));
    }

    private static List<Long> both(List<Long> first, List<Long> second) {
        Set<Long> among = Set.copyOf(second);
        return first.stream().filter(among::contains).toList();
    }
}
