package amur.matching;

/**
 * One part of a score.
 *
 * @param points in hundredths; negative where it speaks against the pair
 * @param subject the nearest common subject of the goods that agree best, for {@link Factor#SELLS} and {@link Factor#BUYS}; else −1
 */
public record Share(Factor factor, int points, int subject) {}
