package amur.matchmaking.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Partners side by side.
 *
 * @param company the reader's own, by name
 * @param enough whether at least two were chosen
 */
public record ComparePage(String company, Query query, boolean enough, List<Partner> partners) {
    /** In the order of the rows. */
    private static final List<String> FAMILIES = List.of(
            "sells",
            "buys",
            "country",
            "sector",
            "tie",
            "language",
            "certificates",
            "taste",
            "inclination",
            "esteem",
            "met");

    public ComparePage {
        partners = List.copyOf(partners);
    }

    /** Those families of reasons that count for at least one partner. */
    public List<String> families() {
        return FAMILIES.stream()
                .filter(family ->
                        partners.stream().anyMatch(partner -> partner.reasons().containsKey(family)))
                .toList();
    }

    /** The best score; where all are equal nobody is the best. */
    public boolean isBest(Partner partner) {
        Stream<Partner> others = partners.stream().filter(other -> other != partner);
        return others.allMatch(other -> other.score() < partner.score());
    }

    /**
     * @param score 0 where it is not told
     * @param reasons by family: what the factor speaks of
     */
    public record Partner(
            PartnersPage.Line line,
            List<PartnerPage.Goods> offered,
            List<PartnerPage.Goods> needed,
            List<String> certificates,
            String languages,
            int score,
            Map<String, Reason> reasons) {
        public Partner {
            certificates = List.copyOf(certificates);
            reasons = Map.copyOf(reasons);
        }
    }
}
