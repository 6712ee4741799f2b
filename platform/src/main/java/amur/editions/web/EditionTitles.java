package amur.editions.web;

import amur.accounts.EditionNames;
import amur.editions.Editions;
import amur.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the accounts what the editions are called, for roles held for one of them. */
@Component
class EditionTitles implements EditionNames {
    private final Editions editions;

    EditionTitles(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Map<Long, String> names(Language language) {
        var names = new LinkedHashMap<Long, String>();
        editions.list()
                .forEach(edition ->
                        names.put(edition.id().value(), edition.name().textIn(language)));
        return names;
    }
}
