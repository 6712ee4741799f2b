package amur.timetabling;

/** The prices of a {@link Certificate} while they are found, and how prices in floating point become integers. */
final class IntegerPrices {
    /** Of a unit of weight. */
    final int scale;

    private final int slots;
    final int[] cap;
    final int[] floor;
    /** Row-major: participants × slots, pools × slots, precedences × slots. */
    final int[] hour;

    final int[] table;
    final int[] pool;
    final int[] order;

    private IntegerPrices(int scale, int[] cap, int[] floor, int[] hour, int[] table, int[] pool, int[] order) {
        this.scale = scale;
        slots = table.length;
        this.cap = cap;
        this.floor = floor;
        this.hour = hour;
        this.table = table;
        this.pool = pool;
        this.order = order;
    }

    IntegerPrices copy() {
        return new IntegerPrices(
                scale, cap.clone(), floor.clone(), hour.clone(), table.clone(), pool.clone(), order.clone());
    }

    /** The same numbers, as parts of a unit of another size. */
    IntegerPrices inParts(int ofAUnit) {
        return new IntegerPrices(ofAUnit, cap, floor, hour, table, pool, order);
    }

    /** All prices 0. */
    IntegerPrices(Problem problem, int scale) {
        this.scale = scale;
        slots = problem.slots;
        cap = new int[problem.participants];
        floor = new int[problem.participants];
        hour = new int[Math.multiplyExact(problem.participants, slots)];
        table = new int[slots];
        pool = new int[problem.pools() * slots];
        order = new int[Math.multiplyExact(problem.precedences(), slots)];
    }

    private static int heaviest(Problem problem) {
        int most = 1;
        for (int w : problem.weight) {
            most = Math.max(most, w);
        }
        return most;
    }

    /** Fine enough that rounding costs nothing, coarse enough that prices stay integers. */
    static int scale(Problem problem) {
        int most = heaviest(problem);
        int scale = problem.participants > 50_000 ? 10_000 : 100_000;
        while (scale > 1 && (long) scale * most * 4 > Certificate.MAX_PRICE) {
            scale /= 10;
        }
        return scale;
    }

    /** A price that no request pays, for what is not there at all. */
    static int closed(Problem problem, int scale) {
        return Math.multiplyExact(scale, Math.min(heaviest(problem), Certificate.MAX_PRICE / scale));
    }

    static int scaled(float price, int scale) {
        return price <= 0 ? 0 : Math.round(price * scale);
    }

    /** What a request is worth before the prices of slots. */
    long worth(Problem problem, Waivers waived, int r) {
        int a = problem.a[r];
        int b = problem.b[r];
        return (long) scale * problem.weight[r]
                - cap[a]
                - cap[b]
                + (waived.participants().contains(a) ? 0 : floor[a])
                + (waived.participants().contains(b) ? 0 : floor[b]);
    }

    /** What an hour, a table and an interpreter in the slot cost a request together. */
    long price(Problem problem, int r, int t) {
        int k = problem.pool[r];
        return (long) hour[problem.a[r] * slots + t]
                + hour[problem.b[r] * slots + t]
                + table[t]
                + (k < 0 ? 0 : pool[k * slots + t]);
    }

    /** Adds to each slot what the request pays there for the orders it stands in, one of them perhaps left aside. */
    void addOrders(Problem problem, int r, int aside, long[] cost) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int k = problem.precedenceOf[i];
            long sum = 0;
            if (k == aside) {
                continue;
            }
            if (problem.earlier[k] == r) {
                for (int t = 0; t < slots; t++) {
                    sum += order[k * slots + t];
                    cost[t] += sum;
                }
            } else {
                for (int t = slots - 1; t >= 0; t--) {
                    sum += order[k * slots + t];
                    cost[t] += sum;
                }
            }
        }
    }
}
