package amur.matchmaking.web;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Sectors;
import amur.exhibitors.products.Certificates;
import amur.exhibitors.products.Product;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommendation.Factor;
import amur.matchmaking.Subject;
import amur.matchmaking.web.ReasonProducts.Said;
import amur.regions.Regions;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.View;
import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words the factors of a recommendation, with the goods by name that the codes stand for. */
@Component
class Reasons {
    private static final int MOST_GOODS = 3;

    private final Exhibitors exhibitors;
    private final Sectors sectors;
    private final Regions regions;
    private final Certificates certificates;
    private final Subjects subjects;
    private final ReasonProducts products;

    Reasons(
            Exhibitors exhibitors,
            Sectors sectors,
            Regions regions,
            Certificates certificates,
            Subjects subjects,
            ReasonProducts products) {
        this.exhibitors = exhibitors;
        this.sectors = sectors;
        this.regions = regions;
        this.certificates = certificates;
        this.subjects = subjects;
        this.products = products;
    }

    /** By partner. */
    Map<ExhibitorId, List<Reason>> of(Collection<Recommendation> recommendations, View view) {
        Map<ExhibitorId, List<Good>> goods = exhibitors.goods(
                recommendations.stream().map(Recommendation::partner).toList());
        Map<Subject, String> names = subjects.names(
                recommendations.stream()
                        .flatMap(recommendation -> recommendation.factors().stream())
                        .flatMap(factor -> goods(factor).stream())
                        .collect(Collectors.toSet()),
                view.language());
        Map<Said, List<Product>> shown = products.of(
                recommendations.stream()
                        .flatMap(recommendation -> recommendation.factors().stream()
                                .flatMap(factor -> said(recommendation.partner(), factor).stream()))
                        .toList(),
                MOST_GOODS);
        var reasons = new HashMap<ExhibitorId, List<Reason>>();
        for (Recommendation recommendation : recommendations) {
            ExhibitorId partner = recommendation.partner();
            List<Good> its = goods.getOrDefault(partner, List.of());
            reasons.put(
                    partner,
                    recommendation.factors().stream()
                            .map(factor -> said(partner, factor)
                                    .map(said -> reason(
                                            factor,
                                            said,
                                            names,
                                            named(said, shown.getOrDefault(said, List.of()), its, view),
                                            view))
                                    .orElseGet(() -> new Reason(
                                            family(factor), words(factor, view), List.of(), factor.points())))
                            .toList());
        }
        return reasons;
    }

    /** What the partner offers or seeks that a factor speaks of. */
    private static Optional<Said> said(ExhibitorId partner, Factor factor) {
        return goods(factor).map(subject -> new Said(partner, factor.key().startsWith(Factor.BUYS), subject));
    }

    /** {@code matchmaking.factor.sells.6} is of the family {@code sells}. */
    private static String family(Factor factor) {
        return factor.key().split("\\.")[2];
    }

    /** What a factor of goods is about; empty for the others. */
    private static Optional<Subject> goods(Factor factor) {
        if (!factor.key().startsWith(Factor.SELLS) && !factor.key().startsWith(Factor.BUYS)) {
            return Optional.empty();
        }
        Subject.Kind kind = factor.key().endsWith(Factor.CONCEPT) ? Subject.Kind.CONCEPT : Subject.Kind.HS;
        return Optional.of(new Subject(kind, factor.arguments().getFirst()));
    }

    private static Reason reason(
            Factor factor, Said said, Map<Subject, String> subjects, List<Reason.Words> goods, View view) {
        Subject subject = said.subject();
        String name = subjects.getOrDefault(subject, "");
        String words = subject.kind() == Subject.Kind.CONCEPT
                ? view.t(factor.key(), name)
                : view.t(factor.key(), subject.key(), name.isEmpty() ? "none" : "named", name);
        return new Reason(family(factor), words, goods, factor.points());
    }

    private String words(Factor factor, View view) {
        List<String> arguments = factor.arguments();
        Language language = view.language();
        return switch (factor.key()) {
            case Factor.SECTOR -> view.t(factor.key(), sectors.name(arguments.getFirst(), language));
            case Factor.TIE ->
                view.t(
                        factor.key(),
                        regions.name(arguments.getFirst(), language),
                        regions.name(arguments.get(1), language));
            case Factor.LANGUAGE -> view.t(factor.key(), arguments.size(), languages(arguments, language));
            case Factor.COUNTRY -> view.t(factor.key(), view.t("shared.country." + arguments.getFirst()));
            case Factor.CERTIFICATES ->
                view.t(
                        factor.key(),
                        ListFormatter.getInstance(language.locale())
                                .format(arguments.stream()
                                        .map(code -> certificates.name(code, language))
                                        .toList()));
            default -> view.t(factor.key());
        };
    }

    /** Products, which have a page, before what the entry says in words. */
    private List<Reason.Words> named(Said said, List<Product> products, List<Good> goods, View view) {
        Map<String, Reason.Words> names = new LinkedHashMap<>();
        for (Product product : products) {
            String page = view.inEdition("/products/" + product.number());
            product.entry()
                    .name()
                    .in(view.language())
                    .ifPresent(shown -> names.putIfAbsent(shown.text(), words(shown, page)));
        }
        for (Good good : goods) {
            if (good.offered() == said.offered() && isAbout(good, said.subject())) {
                good.text().in(view.language()).ifPresent(shown -> names.putIfAbsent(shown.text(), words(shown, "")));
            }
        }
        return names.values().stream().limit(MOST_GOODS).toList();
    }

    private boolean isAbout(Good good, Subject subject) {
        return switch (subject.kind()) {
            case HS -> good.hs().startsWith(subject.key());
            case CONCEPT ->
                good.text().translations().values().stream()
                        .anyMatch(text -> subjects.names(text.text(), subject.key()));
        };
    }

    private static Reason.Words words(LocalizedText.Shown shown, String page) {
        return new Reason.Words(shown.text(), shown.language().tag(), page);
    }

    /** As the language lists things: английский и русский, 英语和俄语. */
    static String languages(Collection<String> tags, Language reader) {
        return ListFormatter.getInstance(reader.locale())
                .format(tags.stream()
                        .sorted()
                        .map(tag -> Language.nameOf(tag, reader))
                        .toList());
    }
}
