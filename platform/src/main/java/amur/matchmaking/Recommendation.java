package amur.matchmaking;

import amur.exhibitors.ExhibitorId;
import java.util.List;

/** A partner who fits and why; the factors' points sum to the score. */
public record Recommendation(ExhibitorId partner, int score, List<Factor> factors) {
    /** One reason: a message key, its arguments, and what it adds to the score; less than nothing where it speaks against. */
    public record Factor(String key, List<String> arguments, int points) {
        /** The keys of goods end in the digits of the HS code that both share, or in {@link #CONCEPT}; the argument is code or concept. */
        public static final String SELLS = "matchmaking.factor.sells.";

        public static final String BUYS = "matchmaking.factor.buys.";
        public static final String CONCEPT = "concept";
        public static final String SECTOR = "matchmaking.factor.sector";
        public static final String TIE = "matchmaking.factor.tie";
        public static final String COUNTRY = "matchmaking.factor.country";
        public static final String LANGUAGE = "matchmaking.factor.language";
        public static final String MET = "matchmaking.factor.met";
        public static final String CERTIFICATES = "matchmaking.factor.certificates";

        /** The keys of what past answers tell end in {@link #FOR} or {@link #AGAINST}. */
        public static final String TASTE = "matchmaking.factor.taste.";

        public static final String INCLINATION = "matchmaking.factor.inclination.";
        public static final String ESTEEM = "matchmaking.factor.esteem.";
        public static final String FOR = "for";
        public static final String AGAINST = "against";

        public Factor {
            arguments = List.copyOf(arguments);
        }
    }

    public Recommendation {
        factors = List.copyOf(factors);
        int sum = factors.stream().mapToInt(Factor::points).sum();
        if (sum != score) {
            throw new IllegalArgumentException("Factors sum to " + sum + ", the score is " + score);
        }
    }
}
