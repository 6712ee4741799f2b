package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An event to be timetabled: slots, tables, interpreters, participants and their requests. Immutable.
 *
 * <p>Inside are packed arrays (about 30 bytes a request), so that 1.5 million requests fit; the records {@link
 * Participant}, {@link Request} and {@link Pool} are views made when asked for. Built and checked by {@link Builder}.
 */
public final class Problem {
    /** Limits that keep every sum of weights and prices inside a long. */
    public static final int MAX_WEIGHT = 1_000_000;

    public static final int MAX_PARTICIPANTS = 10_000_000;
    public static final int MAX_REQUESTS = 20_000_000;
    /** Participants × slots: one number each in the engine's arrays. */
    public static final int MAX_CELLS = Integer.MAX_VALUE - 16;

    public static final int MAX_SEATS = 10_000;
    public static final int MAX_POOLS = 1_000;
    public static final int MAX_TABLES = 10_000_000;

    final int slots;
    final int words;
    final int[] dayLength;
    final int[] dayOf;
    final int[] tables;
    final String[] poolName;
    final int[] poolSize;
    final int participants;
    final byte[] side;
    final long[] free;
    final int[] seats;
    final int[] min;
    final int[] max;
    final int requests;
    final int[] a;
    final int[] b;
    final int[] weight;
    final short[] pool;
    final int[] slotSet;
    final List<SlotSet> slotSets;
    final long[] slotSetMask;
    final boolean[] must;
    final int[] fixedTable;
    final int[] earlier;
    final int[] later;
    final int[] firstOf;
    final int[] requestsOf;
    final int[] firstPrecedence;
    final int[] precedenceOf;
    final boolean literature;
    final boolean repeatedPairs;
    /** Per slot the table numbers out of use; empty where there is none. */
    final Map<Integer, BitSet> closedTables;

    private Problem(Builder from) {
        slots = from.slots;
        words = (slots + 63) >> 6;
        dayLength = from.dayLength.clone();
        dayOf = new int[slots];
        int s = 0;
        for (int d = 0; d < dayLength.length; d++) {
            for (int i = 0; i < dayLength[d]; i++) {
                dayOf[s++] = d;
            }
        }
        tables = from.tables.clone();
        poolName = from.poolName.toArray(String[]::new);
        poolSize = new int[poolName.length * slots];
        for (int k = 0; k < poolName.length; k++) {
            System.arraycopy(from.poolSize.get(k), 0, poolSize, k * slots, slots);
        }
        participants = from.participants;
        side = Arrays.copyOf(from.side, participants);
        free = Arrays.copyOf(from.free, participants * words);
        seats = Arrays.copyOf(from.seats, participants);
        min = Arrays.copyOf(from.min, participants);
        max = Arrays.copyOf(from.max, participants);
        requests = from.requests;
        a = Arrays.copyOf(from.a, requests);
        b = Arrays.copyOf(from.b, requests);
        weight = Arrays.copyOf(from.weight, requests);
        pool = Arrays.copyOf(from.pool, requests);
        slotSet = Arrays.copyOf(from.slotSet, requests);
        slotSets = List.copyOf(from.slotSets);
        slotSetMask = new long[slotSets.size() * words];
        for (int i = 0; i < slotSets.size(); i++) {
            System.arraycopy(slotSets.get(i).words(slots), 0, slotSetMask, i * words, words);
        }
        must = Arrays.copyOf(from.must, requests);
        fixedTable = new int[from.fixedTable.isEmpty() ? 0 : requests];
        if (fixedTable.length > 0) {
            Arrays.fill(fixedTable, Request.ANY_TABLE);
            from.fixedTable.forEach((r, table) -> fixedTable[r] = table);
        }
        earlier = Arrays.copyOf(from.earlier, from.precedences);
        later = Arrays.copyOf(from.later, from.precedences);
        literature = from.literature;
        repeatedPairs = from.repeatedPairs;
        closedTables = Map.copyOf(from.closedTables);
        firstOf = new int[participants + 1];
        requestsOf = incidence(firstOf, a, b);
        firstPrecedence = new int[requests + 1];
        precedenceOf = incidence(firstPrecedence, earlier, later);
    }

    /** Compressed rows: the indices i with {@code x[i] == row} or {@code y[i] == row}, ascending. */
    private static int[] incidence(int[] first, int[] x, int[] y) {
        for (int i = 0; i < x.length; i++) {
            first[x[i] + 1]++;
            first[y[i] + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] entries = new int[2 * x.length];
        int[] next = first.clone();
        for (int i = 0; i < x.length; i++) {
            entries[next[x[i]]++] = i;
            entries[next[y[i]]++] = i;
        }
        return entries;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder filled with this problem, to change it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Slots of all days. */
    public int slots() {
        return slots;
    }

    public int days() {
        return dayLength.length;
    }

    /** The number of slots of a day. */
    public int daySlots(int day) {
        return dayLength[day];
    }

    public int dayOf(int slot) {
        return dayOf[slot];
    }

    /** Tables in a slot. */
    public int tables(int slot) {
        return tables[slot];
    }

    /** Whether the slot has a table of that number. Numbers run from 0; closed tables keep theirs. */
    public boolean hasTable(int slot, int table) {
        BitSet closed = closedTables.get(slot);
        return table >= 0 && table < tableNumbers(slot) && (closed == null || !closed.get(table));
    }

    /** One past the largest table number of a slot. */
    int tableNumbers(int slot) {
        BitSet closed = closedTables.get(slot);
        return tables[slot] + (closed == null ? 0 : closed.cardinality());
    }

    public int pools() {
        return poolName.length;
    }

    public Pool pool(int id) {
        return new Pool(
                id,
                poolName[id],
                Arrays.stream(poolSize, id * slots, (id + 1) * slots).boxed().toList());
    }

    /** Interpreters of a pool in a slot. */
    public int interpreters(int poolId, int slot) {
        return poolSize[poolId * slots + slot];
    }

    public int participants() {
        return participants;
    }

    public Participant participant(int id) {
        return new Participant(id, sideOf(id), freeOf(id), seats[id], min[id], max[id]);
    }

    public int requests() {
        return requests;
    }

    public Request request(int id) {
        return new Request(
                id, a[id], b[id], weight[id], pool[id], slotSets.get(slotSet[id]), must[id], fixedTableOf(id));
    }

    /** The numbers of the requests that a participant is part of, ascending. */
    public IntStream requestsOf(int participant) {
        return Arrays.stream(requestsOf, firstOf[participant], firstOf[participant + 1]);
    }

    public int precedences() {
        return earlier.length;
    }

    /** The request of precedence {@code i} that is to be strictly earlier. */
    public int earlier(int i) {
        return earlier[i];
    }

    public int later(int i) {
        return later[i];
    }

    /** Whether all requests are to be placed and the breaks are the goal (see {@link LiteratureTimetabler}). */
    public boolean literature() {
        return literature;
    }

    public int weight(int request) {
        return weight[request];
    }

    Side sideOf(int participant) {
        return Side.values()[side[participant]];
    }

    SlotSet freeOf(int participant) {
        return normalized(Arrays.copyOfRange(free, participant * words, (participant + 1) * words));
    }

    private SlotSet normalized(long[] mask) {
        return Arrays.equals(mask, SlotSet.all().words(slots)) ? SlotSet.all() : SlotSet.ofWords(mask);
    }

    boolean isFree(int participant, int slot) {
        return (free[participant * words + (slot >> 6)] >>> slot & 1) != 0;
    }

    int freeSlots(int participant) {
        int n = 0;
        for (int w = 0; w < words; w++) {
            n += Long.bitCount(free[participant * words + w]);
        }
        return n;
    }

    int defaultMax(int participant) {
        return freeSlots(participant) * seats[participant];
    }

    int fixedTableOf(int request) {
        return fixedTable.length == 0 ? Request.ANY_TABLE : fixedTable[request];
    }

    boolean allows(int request, int slot) {
        return (slotSetMask[slotSet[request] * words + (slot >> 6)] >>> slot & 1) != 0;
    }

    /** Whether the slot is allowed and both are free. */
    boolean mayUse(int request, int slot) {
        return allows(request, slot) && isFree(a[request], slot) && isFree(b[request], slot);
    }

    /** Whether the request may use the slot by itself: allowed, both free, a table (its own) and an interpreter exist. */
    boolean usable(int request, int slot) {
        return mayUse(request, slot)
                && tables[slot] > 0
                && (fixedTableOf(request) < 0 || hasTable(slot, fixedTableOf(request)))
                && (pool[request] < 0 || poolSize[pool[request] * slots + slot] > 0);
    }

    int partner(int request, int participant) {
        return a[request] == participant ? b[request] : a[request];
    }

    /** Collects a problem and refuses, at the call that brings it, whatever contradicts the data so far. */
    public static final class Builder {
        /** As many meetings as free slots and seats allow. */
        public static final int DEFAULT_MAX = -1;

        private int slots;
        private int[] dayLength = {};
        private int[] tables = {};
        private final List<String> poolName = new ArrayList<>();
        private final List<int[]> poolSize = new ArrayList<>();
        private int participants;
        private byte[] side = new byte[16];
        private long[] free = new long[16];
        private int[] seats = new int[16];
        private int[] min = new int[16];
        private int[] max = new int[16];
        private int requests;
        private int[] a = new int[16];
        private int[] b = new int[16];
        private int[] weight = new int[16];
        private short[] pool = new short[16];
        private int[] slotSet = new int[16];
        private boolean[] must = new boolean[16];
        private final List<SlotSet> slotSets = new ArrayList<>();
        private final Map<SlotSet, Integer> slotSetIndex = new HashMap<>();
        private final Map<Integer, Integer> fixedTable = new HashMap<>();
        private int precedences;
        private int[] earlier = new int[16];
        private int[] later = new int[16];
        private boolean literature;
        private boolean repeatedPairs;
        private final Map<Integer, BitSet> closedTables = new HashMap<>();
        private final PairSet pairs = new PairSet();

        private Builder() {
            indexOf(SlotSet.all());
        }

        private Builder(Problem p) {
            days(p.dayLength);
            tables = p.tables.clone();
            p.closedTables.forEach((t, closed) -> closedTables.put(t, (BitSet) closed.clone()));
            for (int k = 0; k < p.poolName.length; k++) {
                pool(p.poolName[k], Arrays.copyOfRange(p.poolSize, k * slots, (k + 1) * slots));
            }
            literature = p.literature;
            repeatedPairs = p.repeatedPairs;
            participants = p.participants;
            side = p.side.clone();
            free = p.free.clone();
            seats = p.seats.clone();
            min = p.min.clone();
            max = p.max.clone();
            requests = p.requests;
            a = p.a.clone();
            b = p.b.clone();
            weight = p.weight.clone();
            pool = p.pool.clone();
            slotSet = p.slotSet.clone();
            must = p.must.clone();
            p.slotSets.forEach(this::indexOf);
            for (int r = 0; r < requests; r++) {
                pairs.add(a[r], b[r]);
                if (p.fixedTableOf(r) >= 0) {
                    fixedTable.put(r, p.fixedTableOf(r));
                }
            }
            precedences = p.earlier.length;
            earlier = p.earlier.clone();
            later = p.later.clone();
        }

        /** The slots of each day; to be said first. */
        public Builder days(int... slotsPerDay) {
            if (slots > 0) {
                throw new ProblemException(Fault.REPEATED, "days are given twice");
            }
            if (slotsPerDay.length == 0) {
                throw new ProblemException(Fault.NO_SLOTS, "no day is given");
            }
            long sum = 0;
            for (int n : slotsPerDay) {
                if (n < 1) {
                    throw new ProblemException(Fault.NO_SLOTS, "a day has " + n + " slots");
                }
                sum += n;
            }
            if (sum > SlotSet.MAX_SLOTS) {
                throw new ProblemException(Fault.OVERFLOW, sum + " slots are more than " + SlotSet.MAX_SLOTS);
            }
            dayLength = slotsPerDay.clone();
            slots = (int) sum;
            return this;
        }

        /** Tables: one number for all slots, or one per slot. */
        public Builder tables(int... perSlot) {
            if (tables.length > 0) {
                throw new ProblemException(Fault.REPEATED, "tables are given twice");
            }
            int[] spread = perSlot("tables", perSlot, MAX_TABLES);
            if (Arrays.stream(spread).allMatch(n -> n == 0)) {
                throw new ProblemException(Fault.NO_TABLES, "no slot has a table");
            }
            tables = spread;
            return this;
        }

        /** A table is out of use in these slots; the other tables keep their numbers. Where it is closed already nothing happens. */
        public Builder closeTable(int table, SlotSet when) {
            checkSlots("closed", when);
            if (tables.length == 0) {
                throw ProblemException.missing("tables");
            }
            when.slots(slots).forEach(t -> {
                BitSet closed = closedTables.getOrDefault(t, new BitSet());
                if (table < 0 || table >= tables[t] + closed.cardinality()) {
                    throw new ProblemException(Fault.NUMBER_OUT_OF_RANGE, "slot " + t + " has no table " + table);
                }
                if (!closed.get(table)) {
                    closed.set(table);
                    closedTables.put(t, closed);
                    tables[t]--;
                }
            });
            return this;
        }

        /** Interpreters of a language pair: one number for all slots, or one per slot. Returns the pool's number. */
        public int pool(String name, int... perSlot) {
            if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '#' || c == 0x7f)) {
                throw new ProblemException(Fault.SYNTAX, "pool name \"" + name + "\" is empty or has a space or #");
            }
            if (poolName.contains(name)) {
                throw new ProblemException(Fault.REPEATED, "pool " + name + " is given twice");
            }
            inRange("pools", poolName.size() + 1, 1, MAX_POOLS);
            poolSize.add(perSlot("pool " + name, perSlot, MAX_TABLES));
            poolName.add(name);
            return poolName.size() - 1;
        }

        public Builder changePool(int id, int slot, int number) {
            checkPool(id);
            checkSlot(slot);
            poolSize.get(id)[slot] = inRange("pool " + poolName.get(id), number, 0, MAX_TABLES);
            return this;
        }

        private int[] perSlot(String what, int[] numbers, int limit) {
            checkDays();
            if (numbers.length != 1 && numbers.length != slots) {
                throw new ProblemException(
                        Fault.CONTRADICTION, what + ": " + numbers.length + " numbers for " + slots + " slots");
            }
            int[] spread = new int[slots];
            for (int s = 0; s < slots; s++) {
                spread[s] = inRange(what, numbers[numbers.length == 1 ? 0 : s], 0, limit);
            }
            return spread;
        }

        /** All requests are to be placed, the breaks are the goal; pairs may repeat, as they do in the literature. */
        public Builder literature() {
            literature = true;
            return repeatedPairs();
        }

        /** Two participants may have several requests, each for a meeting of its own; else a second one is refused as a slip. */
        public Builder repeatedPairs() {
            repeatedPairs = true;
            return this;
        }

        /** One seat, no minimum, no maximum. Returns the participant's number. */
        public int participant(Side of, SlotSet freeSlots) {
            return participant(of, freeSlots, 1, 0, DEFAULT_MAX);
        }

        /**
         * Adds a participant and returns its number.
         *
         * @param limit most meetings, or {@link #DEFAULT_MAX}
         */
        public int participant(Side of, SlotSet freeSlots, int seatCount, int least, int limit) {
            checkDays();
            inRange("participants", participants + 1, 1, MAX_PARTICIPANTS);
            if ((participants + 1L) * slots > MAX_CELLS) {
                throw new ProblemException(
                        Fault.OVERFLOW, "participants × slots is more than " + MAX_CELLS + ", what one array can hold");
            }
            checkSlots("free", freeSlots);
            inRange("seats", seatCount, 1, MAX_SEATS);
            inRange("min", least, 0, Integer.MAX_VALUE);
            if (limit != DEFAULT_MAX) {
                inRange("max", limit, 0, Integer.MAX_VALUE);
                if (limit < least) {
                    throw new ProblemException(
                            Fault.CONTRADICTION,
                            "participant " + participants + ": min=" + least + " is above max=" + limit);
                }
            }
            int words = (slots + 63) >> 6;
            int p = participants++;
            if (p == seats.length) {
                int size = Math.max(16, p * 2);
                side = Arrays.copyOf(side, size);
                seats = Arrays.copyOf(seats, size);
                min = Arrays.copyOf(min, size);
                max = Arrays.copyOf(max, size);
            }
            if (participants * words > free.length) {
                free = Arrays.copyOf(free, Math.max(participants, seats.length) * words);
            }
            side[p] = (byte) of.ordinal();
            seats[p] = seatCount;
            min[p] = least;
            setFree(p, freeSlots);
            if (limit != DEFAULT_MAX) {
                max[p] = limit;
            }
            return p;
        }

        /** Other free slots than said before; the maximum falls back to its default. */
        public Builder changeFree(int participant, SlotSet freeSlots) {
            checkParticipant(participant);
            checkSlots("free", freeSlots);
            setFree(participant, freeSlots);
            return this;
        }

        private void setFree(int p, SlotSet freeSlots) {
            int words = (slots + 63) >> 6;
            long[] mask = freeSlots.words(slots);
            int count = 0;
            for (int w = 0; w < words; w++) {
                count += Long.bitCount(mask[w]);
                free[p * words + w] = mask[w];
            }
            max[p] = count * seats[p];
        }

        public Builder changeMax(int participant, int limit) {
            checkParticipant(participant);
            max[participant] = inRange("max", limit, min[participant], Integer.MAX_VALUE);
            return this;
        }

        /** A request of weight 1…, without an interpreter, in any slot. Returns the request's number. */
        public int request(int participantA, int participantB, int itsWeight) {
            return request(participantA, participantB, itsWeight, Request.NO_POOL, SlotSet.all(), false);
        }

        /** Adds a request and returns its number. */
        public int request(
                int participantA, int participantB, int itsWeight, int poolId, SlotSet allowed, boolean mustBePlaced) {
            checkDays();
            inRange("requests", requests + 1, 1, MAX_REQUESTS);
            checkParticipant(participantA);
            checkParticipant(participantB);
            inRange("weight", itsWeight, 1, MAX_WEIGHT);
            if (poolId != Request.NO_POOL) {
                checkPool(poolId);
            }
            checkSlots("slots", allowed);
            if (participantA == participantB) {
                throw new ProblemException(
                        Fault.SELF_MEETING, "request " + requests + ": participant " + participantA + " meets itself");
            }
            if (!pairs.add(participantA, participantB) && !repeatedPairs) {
                throw new ProblemException(
                        Fault.DUPLICATE_REQUEST,
                        "request " + requests + ": participants " + participantA + " and " + participantB
                                + " have a request already");
            }
            int r = requests++;
            if (r == a.length) {
                int size = Math.min(MAX_REQUESTS, Math.max(16, r * 2));
                a = Arrays.copyOf(a, size);
                b = Arrays.copyOf(b, size);
                weight = Arrays.copyOf(weight, size);
                pool = Arrays.copyOf(pool, size);
                slotSet = Arrays.copyOf(slotSet, size);
                must = Arrays.copyOf(must, size);
            }
            a[r] = participantA;
            b[r] = participantB;
            weight[r] = itsWeight;
            pool[r] = (short) poolId;
            slotSet[r] = indexOf(allowed);
            must[r] = mustBePlaced;
            return r;
        }

        /** The request may use this slot only. A pin that must hold is also {@code must}. */
        public Builder fixSlot(int request, int slot) {
            checkRequest(request);
            checkSlot(slot);
            return changeSlots(request, SlotSet.of(slot));
        }

        /** The request may use this table only (in whatever slot). */
        public Builder fixTable(int request, int table) {
            checkRequest(request);
            inRange("table", table, 0, MAX_TABLES);
            if (IntStream.range(0, slots)
                    .noneMatch(t -> tables[t]
                                    + closedTables.getOrDefault(t, new BitSet()).cardinality()
                            > table)) {
                throw new ProblemException(Fault.CONTRADICTION, "request " + request + ": no slot has table " + table);
            }
            fixedTable.put(request, table);
            return this;
        }

        public Builder changeSlots(int request, SlotSet allowed) {
            checkRequest(request);
            checkSlots("slots", allowed);
            slotSet[request] = indexOf(allowed);
            return this;
        }

        public Builder changeMust(int request, boolean mustBePlaced) {
            checkRequest(request);
            must[request] = mustBePlaced;
            return this;
        }

        /** Where both are placed, the first is strictly earlier than the second. */
        public Builder before(int first, int second) {
            checkRequest(first);
            checkRequest(second);
            if (first == second && !literature) {
                throw new ProblemException(
                        Fault.CYCLIC_PRECEDENCE, "request " + first + " is to be earlier than itself");
            }
            if (precedences == earlier.length) {
                earlier = Arrays.copyOf(earlier, Math.max(16, precedences * 2));
                later = Arrays.copyOf(later, Math.max(16, precedences * 2));
            }
            earlier[precedences] = first;
            later[precedences++] = second;
            return this;
        }

        public int participants() {
            return participants;
        }

        public int requests() {
            return requests;
        }

        public Problem build() {
            checkDays();
            if (tables.length == 0) {
                throw ProblemException.missing("tables");
            }
            if (!literature) {
                refuseCycles();
                refuseSharedTables();
            }
            return new Problem(this);
        }

        private void refuseCycles() {
            int[] incoming = new int[precedences == 0 ? 0 : requests];
            Map<Integer, List<Integer>> next = new HashMap<>();
            for (int i = 0; i < precedences; i++) {
                incoming[later[i]]++;
                next.computeIfAbsent(earlier[i], k -> new ArrayList<>()).add(later[i]);
            }
            List<Integer> open = new ArrayList<>();
            for (int r : next.keySet()) {
                if (incoming[r] == 0) {
                    open.add(r);
                }
            }
            for (int i = 0; i < open.size(); i++) {
                for (int r : next.getOrDefault(open.get(i), List.of())) {
                    if (--incoming[r] == 0) {
                        open.add(r);
                    }
                }
            }
            for (int r = 0; r < incoming.length; r++) {
                if (incoming[r] > 0) {
                    throw new ProblemException(
                            Fault.CYCLIC_PRECEDENCE, r, "request " + r + " is to be earlier than itself, by a cycle");
                }
            }
        }

        private void refuseSharedTables() {
            Map<Long, Integer> taken = new HashMap<>();
            fixedTable.forEach((r, table) -> {
                int[] allowed = slotSets.get(slotSet[r]).slots(slots).limit(2).toArray();
                if (must[r] && allowed.length == 1) {
                    Integer other = taken.put((long) allowed[0] << 32 | table, r);
                    if (other != null) {
                        throw new ProblemException(
                                Fault.CONTRADICTION,
                                "requests " + Math.min(r, other) + " and " + Math.max(r, other)
                                        + " must both have table " + table + " in slot " + allowed[0]);
                    }
                }
            });
        }

        private int indexOf(SlotSet set) {
            Integer known = slotSetIndex.get(set);
            if (known == null) {
                known = slotSets.size();
                slotSets.add(set);
                slotSetIndex.put(set, known);
            }
            return known;
        }

        private void checkDays() {
            if (slots == 0) {
                throw ProblemException.missing("days");
            }
        }

        private void checkSlot(int slot) {
            if (slot < 0 || slot >= slots) {
                throw new ProblemException(Fault.SLOT_OUT_OF_RANGE, "slot " + slot + " is not in 0-" + (slots - 1));
            }
        }

        private void checkSlots(String what, SlotSet set) {
            if (set.end() > slots) {
                throw new ProblemException(
                        Fault.SLOT_OUT_OF_RANGE, what + ": slot " + (set.end() - 1) + " is not in 0-" + (slots - 1));
            }
        }

        private void checkParticipant(int p) {
            if (p < 0 || p >= participants) {
                throw new ProblemException(
                        Fault.UNKNOWN_PARTICIPANT, "participant " + p + " is unknown, there are " + participants);
            }
        }

        private void checkRequest(int r) {
            if (r < 0 || r >= requests) {
                throw new ProblemException(
                        Fault.UNKNOWN_REQUEST, "request " + r + " is unknown, there are " + requests);
            }
        }

        private void checkPool(int k) {
            if (k < 0 || k >= poolName.size()) {
                throw new ProblemException(
                        Fault.UNKNOWN_POOL, "pool " + k + " is unknown, there are " + poolName.size());
            }
        }

        private static int inRange(String what, int n, int from, int to) {
            if (n < from || n > to) {
                throw new ProblemException(Fault.NUMBER_OUT_OF_RANGE, what + " " + n + " is not in " + from + "-" + to);
            }
            return n;
        }
    }
}
