package amur.matchmaking;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Recommendation.Factor;
import amur.shared.Country;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well another company fits, in points from 0 to 100, each with its reason.
 *
 * <p>What one offers and the other needs weighs most, in both directions: the same HS subheading (six digits) more than the same
 * heading (four), that more than the same chapter (two), and several goods more than one. As much counts that the other is from the
 * other country, for the fair is there to bring the two together, and a neighbour can be met at home; but a country alone is no
 * reason to meet, so it counts only where goods meet. Then the sector, the regions' ties, one that sells and one that buys; a common
 * language last, since there are interpreters.
 */
public final class Fit {
    /** The message keys of the factors; those of goods end in the digits that agree. */
    public static final String SELLS = "matchmaking.factor.sells.";

    public static final String BUYS = "matchmaking.factor.buys.";
    public static final String SECTOR = "matchmaking.factor.sector";
    public static final String TIE = "matchmaking.factor.tie";
    public static final String COMPLEMENT = "matchmaking.factor.complement";
    public static final String LANGUAGE = "matchmaking.factor.language";
    public static final String COUNTRY = "matchmaking.factor.country";

    private static final int SECTOR_POINTS = 6;
    private static final int TIE_POINTS = 8;
    private static final int COMPLEMENT_POINTS = 6;
    private static final int LANGUAGE_POINTS = 2;
    private static final int COUNTRY_POINTS = 28;

    private Fit() {}

    /** What is compared of a company. */
    public record Company(
            ExhibitorId id, int number, Exhibitor.Kind kind, Country country, String region, String sector) {}

    /** Two HS codes of which one is offered and the other needed; they agree in two digits at least. */
    public record Match(String offered, String needed) {
        /** How many digits agree: 6, 4 or 2. */
        int digits() {
            int most = Math.min(offered.length(), needed.length());
            int same = 0;
            while (same < most && offered.charAt(same) == needed.charAt(same)) {
                same++;
            }
            return same >= 6 ? 6 : same >= 4 ? 4 : same >= 2 ? 2 : 0;
        }
    }

    /**
     * @param sells what the reader offers and the other needs
     * @param buys what the other offers and the reader needs
     * @param languages that both speak
     * @param tied whether their regions have a tie
     */
    public static Recommendation of(
            Company reader,
            Company other,
            Collection<Match> sells,
            Collection<Match> buys,
            Set<String> languages,
            boolean tied) {
        var factors = new ArrayList<Factor>();
        goods(factors, SELLS, sells, true);
        goods(factors, BUYS, buys, false);
        if (!other.sector().isEmpty() && other.sector().equals(reader.sector())) {
            factors.add(new Factor(SECTOR, List.of(other.sector()), SECTOR_POINTS));
        }
        if (tied) {
            factors.add(new Factor(TIE, List.of(reader.region(), other.region()), TIE_POINTS));
        }
        if (other.kind() != reader.kind()) {
            factors.add(new Factor(COMPLEMENT, List.of(other.kind().name()), COMPLEMENT_POINTS));
        }
        if (!languages.isEmpty()) {
            factors.add(new Factor(LANGUAGE, List.copyOf(new TreeSet<>(languages)), LANGUAGE_POINTS));
        }
        if (!other.country().equals(reader.country()) && !(sells.isEmpty() && buys.isEmpty())) {
            factors.add(new Factor(COUNTRY, List.of(other.country().code()), COUNTRY_POINTS));
        }
        return new Recommendation(
                other.id(), factors.stream().mapToInt(Factor::points).sum(), factors);
    }

    private static void goods(List<Factor> factors, String key, Collection<Match> matches, boolean readerOffers) {
        int digits = matches.stream().mapToInt(Match::digits).max().orElse(0);
        if (digits == 0) {
            return;
        }
        var codes = new TreeSet<String>();
        for (Match match : matches) {
            if (match.digits() == digits) {
                codes.add((readerOffers ? match.offered() : match.needed()).substring(0, digits));
            }
        }
        factors.add(new Factor(key + digits, List.copyOf(codes), points(digits, codes.size())));
    }

    private static int points(int digits, int goods) {
        return switch (digits) {
            case 6 -> Math.min(25, 19 + 3 * (goods - 1));
            case 4 -> Math.min(16, 12 + 2 * (goods - 1));
            default -> Math.min(9, 6 + (goods - 1));
        };
    }
}
