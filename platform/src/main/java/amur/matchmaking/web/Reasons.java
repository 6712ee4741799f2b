package amur.matchmaking.web;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Sectors;
import amur.exhibitors.products.Certificates;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommendation.Factor;
import amur.matchmaking.Subject;
import amur.regions.Regions;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.View;
import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    Reasons(Exhibitors exhibitors, Sectors sectors, Regions regions, Certificates certificates, Subjects subjects) {
        this.exhibitors = exhibitors;
        this.sectors = sectors;
        this.regions = regions;
        this.certificates = certificates;
        this.subjects = subjects;
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
        var reasons = new HashMap<ExhibitorId, List<Reason>>();
        for (Recommendation recommendation : recommendations) {
            List<Good> partners = goods.getOrDefault(recommendation.partner(), List.of());
            reasons.put(
                    recommendation.partner(),
                    recommendation.factors().stream()
                            .map(factor -> reason(factor, partners, names, view))
                            .toList());
        }
        return reasons;
    }

    private Reason reason(Factor factor, List<Good> partners, Map<Subject, String> subjects, View view) {
        return goods(factor)
                .map(subject -> reason(factor, subject, subjects.getOrDefault(subject, ""), partners, view))
                .orElseGet(() -> new Reason(family(factor), words(factor, view), List.of(), factor.points()));
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

    private Reason reason(Factor factor, Subject subject, String name, List<Good> partners, View view) {
        boolean offered = factor.key().startsWith(Factor.BUYS);
        String words = subject.kind() == Subject.Kind.CONCEPT
                ? view.t(factor.key(), name)
                : view.t(factor.key(), subject.key(), name.isEmpty() ? "none" : "named", name);
        return new Reason(family(factor), words, named(partners, offered, subject, view.language()), factor.points());
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

    private List<Reason.Words> named(List<Good> partners, boolean offered, Subject subject, Language language) {
        Set<Reason.Words> names = new LinkedHashSet<>();
        for (Good good : partners) {
            if (good.offered() == offered && isAbout(good, subject)) {
                good.text()
                        .in(language)
                        .map(Reasons::words)
                        .filter(words -> names.size() < MOST_GOODS)
                        .ifPresent(names::add);
            }
        }
        return List.copyOf(names);
    }

    private boolean isAbout(Good good, Subject subject) {
        return switch (subject.kind()) {
            case HS -> good.hs().startsWith(subject.key());
            case CONCEPT ->
                good.text().translations().values().stream()
                        .anyMatch(text -> subjects.names(text.text(), subject.key()));
        };
    }

    static Reason.Words words(LocalizedText.Shown shown) {
        return new Reason.Words(shown.text(), shown.language().tag());
    }

    /** As the language lists things: английский и русский, 英语和俄语. */
    static String languages(Collection<String> tags, Language reader) {
        return ListFormatter.getInstance(reader.locale())
                .format(tags.stream()
                        .sorted()
                        .map(tag -> languageName(tag, reader))
                        .toList());
    }

    private static String languageName(String tag, Language reader) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader.locale());
    }
}
