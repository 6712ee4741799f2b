package amur.matchmaking.web;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Sectors;
import amur.matchmaking.Fit;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommendation.Factor;
import amur.regions.Regions;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.View;
import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words the factors of a recommendation, with the goods by name that the codes stand for. */
@Component
class Reasons {
    private static final int MOST_GOODS = 3;

    private final Exhibitors exhibitors;
    private final Sectors sectors;
    private final Regions regions;

    Reasons(Exhibitors exhibitors, Sectors sectors, Regions regions) {
        this.exhibitors = exhibitors;
        this.sectors = sectors;
        this.regions = regions;
    }

    /** By partner. */
    Map<ExhibitorId, List<Reason>> of(Collection<Recommendation> recommendations, View view) {
        Map<ExhibitorId, List<Good>> goods = exhibitors.goods(
                recommendations.stream().map(Recommendation::partner).toList());
        return recommendations.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Recommendation::partner, recommendation -> recommendation.factors().stream()
                                .map(factor ->
                                        reason(factor, goods.getOrDefault(recommendation.partner(), List.of()), view))
                                .toList()));
    }

    private Reason reason(Factor factor, List<Good> partners, View view) {
        List<String> arguments = factor.arguments();
        boolean sells = factor.key().startsWith(Fit.SELLS);
        if (sells || factor.key().startsWith(Fit.BUYS)) {
            return new Reason(
                    view.t(factor.key(), String.join(", ", arguments)),
                    named(partners, !sells, arguments, view.language()),
                    factor.points());
        }
        String first = arguments.getFirst();
        String words =
                switch (factor.key()) {
                    case Fit.SECTOR -> view.t(factor.key(), sectors.name(first, view.language()));
                    case Fit.TIE ->
                        view.t(
                                factor.key(),
                                regions.name(first, view.language()),
                                regions.name(arguments.get(1), view.language()));
                    case Fit.COMPLEMENT -> view.t(factor.key() + "." + first);
                    case Fit.LANGUAGE -> view.t(factor.key(), arguments.size(), languages(arguments, view.language()));
                    case Fit.COUNTRY -> view.t(factor.key(), view.t("shared.country." + first));
                    default -> view.t(factor.key(), arguments.toArray());
                };
        return new Reason(words, List.of(), factor.points());
    }

    private static List<Reason.Words> named(
            List<Good> partners, boolean offered, List<String> codes, Language language) {
        Set<Reason.Words> names = new LinkedHashSet<>();
        for (Good good : partners) {
            if (good.offered() == offered && codes.stream().anyMatch(good.hs()::startsWith)) {
                good.text()
                        .in(language)
                        .map(Reasons::words)
                        .filter(words -> names.size() < MOST_GOODS)
                        .ifPresent(names::add);
            }
        }
        return List.copyOf(names);
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
