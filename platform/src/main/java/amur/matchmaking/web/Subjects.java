package amur.matchmaking.web;

import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.Nomenclature.Heading;
import amur.matchmaking.Subject;
import amur.shared.Language;
import amur.terminology.Thesaurus;
import amur.terminology.Tongue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names what goods are about in the reader's language. */
@Component
class Subjects {
    /** The nomenclature's names are sentences; a line has no room for one. */
    private static final int LONGEST = 70;

    private final Nomenclature nomenclature;
    private final ObjectProvider<Thesaurus> words;

    Subjects(Nomenclature nomenclature, ObjectProvider<Thesaurus> words) {
        this.nomenclature = nomenclature;
        this.words = words;
    }

    /**
     * The thing itself, or the nearest that has a name in the nomenclature: the heading, at least the chapter. An empty text where there is none.
     */
    Map<Subject, String> names(Collection<Subject> subjects, Language language) {
        List<HsCode> codes = subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.HS)
                .map(subject -> HsCode.of(subject.key()))
                .distinct()
                .toList();
        Map<HsCode, Heading> headings = codes.isEmpty() ? Map.of() : nomenclature.nearest(codes);
        var names = new HashMap<Subject, String>();
        for (Subject subject : subjects) {
            names.put(
                    subject,
                    switch (subject.kind()) {
                        case HS -> heading(headings.get(HsCode.of(subject.key())), language);
                        case CONCEPT ->
                            words.getObject()
                                    .find(subject.key())
                                    .map(concept ->
                                            concept.preferred(tongue(language)).text())
                                    .orElse(subject.key());
                    });
        }
        return names;
    }

    private static String heading(@org.jspecify.annotations.Nullable Heading heading, Language language) {
        if (heading == null) {
            return "";
        }
        String name = heading.name().textIn(language);
        return name.length() <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST) - 1))
                                .strip() + "…";
    }

    static Tongue tongue(Language language) {
        return switch (language) {
            case EN -> Tongue.EN;
            case RU -> Tongue.RU;
            case ZH -> Tongue.ZH;
        };
    }

    /** Whether a text names the thing. */
    boolean names(String text, String concept) {
        return words.getObject().mentions(text).stream().anyMatch(mention -> mention.concepts().stream()
                .anyMatch(one -> one.identity().equals(concept)));
    }
}
