package amur.timetabling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Certificates made from others. */
final class Certificates {
    private Certificates() {}

    /** The prices of the timetable before a change, proving a bound for the problem after it. */
    static Certificate carriedOver(Problem after, Certificate old, State state) {
        Set<Integer> waived = new HashSet<>();
        for (int p = 0; p < after.participants; p++) {
            if (state.count[p] < after.min[p]) {
                waived.add(p);
            }
        }
        int slots = after.slots;
        int[] cap = new int[after.participants];
        int[] floor = new int[after.participants];
        int[] price = new int[after.participants * slots];
        for (int p = 0; p < old.participants(); p++) {
            cap[p] = old.cap(p);
            floor[p] = old.floor(p);
            for (int t = 0; t < slots; t++) {
                price[p * slots + t] = after.isFree(p, t) ? old.price(p, t) : 0;
            }
        }
        int[] table = new int[slots];
        int[] pool = new int[after.pools() * slots];
        Arrays.setAll(table, old::tablePrice);
        Arrays.setAll(pool, i -> old.poolPrice(i / slots, i % slots));
        return Certificate.proving(after, waived, old.scale(), cap, floor, price, table, pool);
    }
}
