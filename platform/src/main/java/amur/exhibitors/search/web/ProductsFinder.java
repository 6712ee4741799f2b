package amur.exhibitors.search.web;

import amur.editions.Editions;
import amur.exhibitors.search.CatalogueSearch;
import amur.retrieval.Answer;
import amur.retrieval.Document;
import amur.web.Finder;
import amur.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds products of the edition in view, in any language. */
@Component
class ProductsFinder implements Finder {
    private final Editions editions;
    private final CatalogueSearch search;
    private final SearchHits hits;

    ProductsFinder(Editions editions, CatalogueSearch search, SearchHits hits) {
        this.editions = editions;
        this.search = search;
        this.hits = hits;
    }

    @Override
    public List<Found> find(View view, String query, int most) {
        return view.edition()
                .flatMap(head -> editions.findBySlug(head.slug()))
                .map(edition -> {
                    Answer answer = search.find(edition.id(), query, Document.Kind.PRODUCT, most);
                    List<Document.Key> keys =
                            answer.hits().stream().map(Answer.Hit::key).toList();
                    return hits.of(edition, answer, keys, view).stream()
                            .map(hit -> new Found(
                                    "exhibitors.search.found",
                                    hit.name().text(),
                                    hit.company().names().name(),
                                    "/editions/" + edition.slug() + hit.path()))
                            .toList();
                })
                .orElse(List.of());
    }
}
