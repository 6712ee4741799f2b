package amur.matchmaking;

import amur.exhibitors.ExhibitorId;
import java.util.List;

/** A partner who fits and why; the factors' points sum to the score. */
public record Recommendation(ExhibitorId partner, int score, List<Factor> factors) {
    /** One reason: a message key, its arguments, and what it adds to the score. */
    public record Factor(String key, List<String> arguments, int points) {
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
