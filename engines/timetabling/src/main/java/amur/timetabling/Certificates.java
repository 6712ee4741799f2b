package amur.timetabling;

/** Certificates made from others. */
final class Certificates {
    private Certificates() {}

    /** The prices of the timetable before a change, proving a bound for the problem after it. */
    static Certificate carriedOver(Problem after, Certificate old, State state) {
        int slots = after.slots;
        IntegerPrices was = old.prices();
        IntegerPrices prices = new IntegerPrices(after, old.scale());
        for (int p = 0; p < old.participants(); p++) {
            prices.cap[p] = was.cap[p];
            prices.floor[p] = was.floor[p];
            for (int t = 0; t < slots; t++) {
                prices.hour[p * slots + t] = after.isFree(p, t) ? was.hour[p * slots + t] : 0;
            }
        }
        System.arraycopy(was.table, 0, prices.table, 0, slots);
        System.arraycopy(was.pool, 0, prices.pool, 0, prices.pool.length);
        // a change leaves the orders as they are
        System.arraycopy(was.order, 0, prices.order, 0, Math.min(was.order.length, prices.order.length));
        return Certificate.proving(after, Waivers.of(state), prices);
    }
}
