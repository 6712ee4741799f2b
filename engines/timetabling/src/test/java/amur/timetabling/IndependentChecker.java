package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a timetable and its certificate from the three files' text alone. It shares no code with the engine: it was written from
 * the description of the formats, so that a mistake of the engine cannot hide in it.
 */
final class IndependentChecker {
    private static final class Person {
        boolean[] free = new boolean[0];
        int seats = 1;
        int min = 0;
        int max = -1;
        int @org.jspecify.annotations.Nullable [] at;
    }

    private record Wish(int a, int b, int weight, String pool, boolean[] slots, int table, boolean must) {}

    private int slots;
    private final List<Integer> dayOf = new ArrayList<>();
    private final Map<Integer, int[]> tablePlaces = new HashMap<>();
    private int[] tables = new int[0];
    private final Map<String, int[]> pools = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<int[]> before = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<Integer> waivedRequests = new HashSet<>();
    final List<String> complaints = new ArrayList<>();
    long value;
    long walking;
    long bound;
    int scale;

    static IndependentChecker check(String instance, String solution, String certificate) {
        var checker = new IndependentChecker();
        checker.readInstance(instance);
        Set<Integer> waived = new HashSet<>();
        for (String[] f : records(certificate)) {
            if (f[0].equals("waived") && f[1].equals("request")) {
                checker.waivedRequests.add(Integer.parseInt(f[2]));
            } else if (f[0].equals("waived")) {
                waived.add(Integer.parseInt(f[1]));
            }
        }
        checker.readSolution(solution, waived);
        checker.readCertificate(certificate, waived);
        if (checker.value * checker.scale > checker.bound) {
            checker.complaints.add("value " + checker.value + " above bound " + checker.bound + "/" + checker.scale);
        }
        return checker;
    }

    private static List<String[]> records(String text) {
        var records = new ArrayList<String[]>();
        for (String line : text.split("\n")) {
            String bare = line.replaceFirst("#.*", "").strip();
            if (!bare.isEmpty()) {
                records.add(bare.split("\\s+"));
            }
        }
        return records;
    }

    private int[] perSlot(String text) {
        String[] parts = text.split(",");
        int[] numbers = new int[slots];
        for (int t = 0; t < slots; t++) {
            numbers[t] = Integer.parseInt(parts[parts.length == 1 ? 0 : t]);
        }
        return numbers;
    }

    private boolean[] slotList(String text) {
        boolean[] list = new boolean[slots];
        if (text.equals("*")) {
            Arrays.fill(list, true);
        } else if (!text.equals("none")) {
            for (String part : text.split(",")) {
                String[] ends = part.split("-");
                for (int t = Integer.parseInt(ends[0]); t <= Integer.parseInt(ends[ends.length - 1]); t++) {
                    list[t] = true;
                }
            }
        }
        return list;
    }

    private void readInstance(String text) {
        for (String[] f : records(text)) {
            switch (f[0]) {
                case "days" -> {
                    for (int i = 1; i < f.length; i++) {
                        slots += Integer.parseInt(f[i]);
                        while (dayOf.size() < slots) {
                            dayOf.add(i);
                        }
                    }
                }
                case "tables" -> tables = perSlot(f[1]);
                case "closed" -> {
                    boolean[] when = slotList(f[2].substring("slots=".length()));
                    for (int t = 0; t < slots; t++) {
                        if (when[t]) {
                            closed.add(t + " table=" + f[1]);
                            tables[t]--;
                        }
                    }
                }
                case "table" -> tablePlaces.put(Integer.parseInt(f[1]), point(f[2].split("=")[1]));
                case "pool" -> pools.put(f[1], perSlot(f[2]));
                case "participant" -> {
                    var person = new Person();
                    person.free = slotList("*");
                    for (int i = 3; i < f.length; i++) {
                        String[] kv = f[i].split("=");
                        switch (kv[0]) {
                            case "free" -> person.free = slotList(kv[1]);
                            case "seats" -> person.seats = Integer.parseInt(kv[1]);
                            case "min" -> person.min = Integer.parseInt(kv[1]);
                            case "max" -> person.max = Integer.parseInt(kv[1]);
                            case "at" -> person.at = point(kv[1]);
                            default -> throw new IllegalArgumentException(f[i]);
                        }
                    }
                    if (person.max < 0) {
                        int n = 0;
                        for (boolean b : person.free) {
                            n += b ? 1 : 0;
                        }
                        person.max = n * person.seats;
                    }
                    people.add(person);
                }
                case "request" -> {
                    int weight = 1;
                    String pool = "";
                    boolean[] allowed = slotList("*");
                    int table = -1;
                    boolean must = false;
                    for (int i = 4; i < f.length; i++) {
                        String[] kv = f[i].split("=");
                        switch (kv[0]) {
                            case "weight" -> weight = Integer.parseInt(kv[1]);
                            case "pool" -> pool = kv[1];
                            case "slots", "fixed" -> allowed = slotList(kv[1]);
                            case "table" -> table = Integer.parseInt(kv[1]);
                            case "must" -> must = kv[1].equals("yes");
                            default -> {}
                        }
                    }
                    wishes.add(new Wish(
                            Integer.parseInt(f[2]), Integer.parseInt(f[3]), weight, pool, allowed, table, must));
                }
                case "before" -> before.add(new int[] {Integer.parseInt(f[1]), Integer.parseInt(f[2])});
                default -> {}
            }
        }
    }

    private void readSolution(String text, Set<Integer> waived) {
        int[] at = new int[wishes.size()];
        Arrays.fill(at, -1);
        int[][] busy = new int[people.size()][slots];
        int[] had = new int[people.size()];
        Set<String> taken = new HashSet<>();
        Map<String, Integer> used = new HashMap<>();
        long said = -1;
        for (String[] f : records(text)) {
            switch (f[0]) {
                case "value" -> said = Long.parseLong(f[1]);
                case "place" -> {
                    int r = Integer.parseInt(f[1]);
                    int t = Integer.parseInt(f[2]);
                    Wish wish = wishes.get(r);
                    require(at[r] < 0, "request " + r + " twice");
                    at[r] = t;
                    value += wish.weight();
                    require(wish.slots()[t], "request " + r + " not allowed at " + t);
                    for (int p : new int[] {wish.a(), wish.b()}) {
                        require(people.get(p).free[t], "participant " + p + " not free at " + t);
                        require(++busy[p][t] <= people.get(p).seats, "participant " + p + " double-booked at " + t);
                        require(++had[p] <= people.get(p).max, "participant " + p + " above max");
                    }
                    require(used.merge("table " + t, 1, Integer::sum) <= tables[t], "tables at " + t);
                    require(taken.add(t + " " + f[3]), "table twice at " + t);
                    require(!closed.contains(t + " " + f[3]), "closed table at " + t);
                    require(wish.table() < 0 || f[3].equals("table=" + wish.table()), "own table of " + r);
                    if (!wish.pool().isEmpty()) {
                        require(
                                used.merge(wish.pool() + t, 1, Integer::sum) <= pools.get(wish.pool())[t],
                                "interpreters at " + t);
                        require(taken.add(t + wish.pool() + f[4]), "interpreter twice at " + t);
                    }
                }
                default -> {}
            }
        }
        walk(text);
        require(said == value, "value said " + said + ", is " + value);
        for (int[] pair : before) {
            require(at[pair[0]] < 0 || at[pair[1]] < 0 || at[pair[0]] < at[pair[1]], "precedence");
        }
        for (int r = 0; r < wishes.size(); r++) {
            if (wishes.get(r).must() && at[r] < 0) {
                require(waivedRequests.contains(r), "request " + r + " must be placed and is not, not waived");
            }
        }
        for (int p = 0; p < people.size(); p++) {
            if (had[p] < people.get(p).min) {
                require(waived.contains(p), "participant " + p + " below its minimum, not waived");
            }
        }
    }

    private static int[] point(String text) {
        return Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    /** Where a meeting is held: the table that the request insists on, the stand of the first, of the second, the table given. */
    private int @org.jspecify.annotations.Nullable [] held(String[] place) {
        Wish wish = wishes.get(Integer.parseInt(place[1]));
        int[] first = people.get(wish.a()).at;
        int[] second = people.get(wish.b()).at;
        if (wish.table() >= 0) {
            return tablePlaces.get(wish.table());
        }
        return first != null
                ? first
                : second != null ? second : tablePlaces.get(Integer.parseInt(place[3].split("=")[1]));
    }

    /** From each participant's last slot with meetings on the day to the next one with meetings, to each meeting from the nearest. */
    private void walk(String text) {
        for (int p = 0; p < people.size(); p++) {
            var bySlot = new java.util.TreeMap<Integer, List<int[]>>();
            for (String[] f : records(text)) {
                if (f[0].equals("place")) {
                    Wish wish = wishes.get(Integer.parseInt(f[1]));
                    if (wish.a() == p || wish.b() == p) {
                        int[] where = held(f);
                        bySlot.computeIfAbsent(Integer.parseInt(f[2]), t -> new ArrayList<>())
                                .add(where == null ? new int[0] : where);
                    }
                }
            }
            Integer last = null;
            for (int t : bySlot.keySet()) {
                if (last != null && dayOf.get(last).equals(dayOf.get(t))) {
                    for (int[] to : bySlot.get(t)) {
                        walking += bySlot.get(last).stream()
                                .mapToInt(from -> from.length == 0 || to.length == 0
                                        ? 0
                                        : Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1]))
                                .min()
                                .orElseThrow();
                    }
                }
                last = t;
            }
        }
    }

    private void readCertificate(String text, Set<Integer> waived) {
        long[][] price = new long[people.size()][slots];
        long[] cap = new long[people.size()];
        long[] floor = new long[people.size()];
        long[] table = new long[slots];
        Map<String, long[]> pool = new HashMap<>();
        Map<String, long[]> order = new HashMap<>();
        long said = -1;
        for (String[] f : records(text)) {
            switch (f[0]) {
                case "scale" -> scale = Integer.parseInt(f[1]);
                case "bound" -> said = Long.parseLong(f[1]);
                case "tables" -> table = prices(f[1]);
                case "pool" -> pool.put(f[1], prices(f[2]));
                case "before" -> {
                    int[] pair = {Integer.parseInt(f[1]), Integer.parseInt(f[2])};
                    require(before.stream().anyMatch(b -> Arrays.equals(b, pair)), "no such order");
                    long[] row = prices(f[3].substring("slots=".length()));
                    require(order.put(f[1] + " " + f[2], row) == null, "order twice");
                    for (long one : row) {
                        require(one >= 0, "negative price");
                        bound += one;
                    }
                }
                case "participant" -> {
                    int p = Integer.parseInt(f[1]);
                    for (int i = 2; i < f.length; i++) {
                        String[] kv = f[i].split("=");
                        switch (kv[0]) {
                            case "cap" -> cap[p] = Long.parseLong(kv[1]);
                            case "floor" -> floor[p] = waived.contains(p) ? 0 : Long.parseLong(kv[1]);
                            case "slots" -> price[p] = prices(kv[1]);
                            default -> throw new IllegalArgumentException(f[i]);
                        }
                    }
                }
                default -> {}
            }
        }
        for (int r = 0; r < wishes.size(); r++) {
            Wish w = wishes.get(r);
            long best = w.must() && !waivedRequests.contains(r) ? Long.MIN_VALUE : 0;
            long[] ordered = ordered(order, r);
            for (int t = 0; t < slots; t++) {
                if (w.slots()[t] && people.get(w.a()).free[t] && people.get(w.b()).free[t]) {
                    long interpreter = w.pool().isEmpty() || !pool.containsKey(w.pool()) ? 0 : pool.get(w.pool())[t];
                    best = Math.max(
                            best,
                            (long) scale * w.weight()
                                    - price[w.a()][t]
                                    - price[w.b()][t]
                                    - table[t]
                                    - interpreter
                                    - cap[w.a()]
                                    + floor[w.a()]
                                    - cap[w.b()]
                                    + floor[w.b()]
                                    - ordered[t]);
                }
            }
            bound += best == Long.MIN_VALUE ? 0 : best;
        }
        for (int p = 0; p < people.size(); p++) {
            Person person = people.get(p);
            require(cap[p] >= 0 && floor[p] >= 0, "negative price");
            for (int t = 0; t < slots; t++) {
                require(price[p][t] >= 0, "negative price");
                bound += person.seats * price[p][t];
            }
            bound += person.max * cap[p] - person.min * floor[p];
        }
        for (int t = 0; t < slots; t++) {
            bound += tables[t] * table[t];
            for (var entry : pool.entrySet()) {
                bound += pools.get(entry.getKey())[t] * entry.getValue()[t];
            }
        }
        require(said == bound, "bound said " + said + ", is " + bound);
    }

    /** What a request pays in each slot for the orders that it is the earlier or the later of. */
    private long[] ordered(Map<String, long[]> order, int r) {
        long[] sum = new long[slots];
        for (var entry : order.entrySet()) {
            String[] pair = entry.getKey().split(" ");
            boolean earlier = Integer.parseInt(pair[0]) == r;
            if (earlier || Integer.parseInt(pair[1]) == r) {
                for (int t = 0; t < slots; t++) {
                    for (int s = 0; s < slots; s++) {
                        sum[t] += (earlier ? s <= t : s >= t) ? entry.getValue()[s] : 0;
                    }
                }
            }
        }
        return sum;
    }

    private long[] prices(String text) {
        String[] parts = text.split(",");
        long[] prices = new long[slots];
        for (int t = 0; t < slots; t++) {
            prices[t] = Long.parseLong(parts[parts.length == 1 ? 0 : t]);
        }
        return prices;
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
