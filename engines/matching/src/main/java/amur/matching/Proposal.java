package amur.matching;

import java.util.List;

/**
 * A partner who fits and why.
 *
 * @param score in hundredths of a point, the same seen from both sides
 * @param shares the parts, the largest first, those of 0 left out; they sum to the score
 */
public record Proposal(int partner, int score, List<Share> shares) {
    public Proposal {
        shares = List.copyOf(shares);
        int sum = shares.stream().mapToInt(Share::points).sum();
        if (sum != score) {
            throw new IllegalArgumentException("The parts sum to " + sum + ", the score is " + score);
        }
    }
}
