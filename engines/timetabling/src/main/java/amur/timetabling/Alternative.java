package amur.timetabling;

import java.util.List;

/**
 * A slot where a request could be.
 *
 * @param price the weight lost by those who would have to give way; 0 when it simply fits
 * @param displaced the requests that would have to give way
 */
public record Alternative(int slot, long price, List<Integer> displaced) {
    public Alternative {
        displaced = List.copyOf(displaced);
    }
}
