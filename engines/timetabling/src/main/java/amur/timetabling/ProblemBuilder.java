package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Collects a problem and refuses, at the call that brings it, whatever contradicts the data so far. */
public final class ProblemBuilder {
    /** As many meetings as free slots and seats allow. */
    public static final int DEFAULT_MAX = -1;

    int slots;
    int[] dayLength = {};
    int[] tables = {};
    final List<String> poolName = new ArrayList<>();
    final List<int[]> poolSize = new ArrayList<>();
    int participants;
    byte[] side = new byte[16];
    long[] free = new long[16];
    int[] seats = new int[16];
    int[] min = new int[16];
    int[] max = new int[16];
    int requests;
    int[] a = new int[16];
    int[] b = new int[16];
    int[] weight = new int[16];
    short[] pool = new short[16];
    int[] slotSet = new int[16];
    boolean[] must = new boolean[16];
    final List<SlotSet> slotSets = new ArrayList<>();
    private final Map<SlotSet, Integer> slotSetIndex = new HashMap<>();
    final Map<Integer, Integer> fixedTable = new HashMap<>();
    int precedences;
    int[] earlier = new int[16];
    int[] later = new int[16];
    boolean literature;
    boolean repeatedPairs;
    final Map<Integer, BitSet> closedTables = new HashMap<>();
    final Places places = new Places();
    private final PairSet pairs = new PairSet();

    ProblemBuilder() {
        indexOf(SlotSet.all());
    }

    ProblemBuilder(Problem p) {
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
        places.takeFrom(p.places);
        precedences = p.earlier.length;
        earlier = p.earlier.clone();
        later = p.later.clone();
    }

    /** The slots of each day; to be said first. */
    public ProblemBuilder days(int... slotsPerDay) {
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
    public ProblemBuilder tables(int... perSlot) {
        if (tables.length > 0) {
            throw new ProblemException(Fault.REPEATED, "tables are given twice");
        }
        int[] spread = perSlot("tables", perSlot, Problem.MAX_TABLES);
        if (Arrays.stream(spread).allMatch(n -> n == 0)) {
            throw new ProblemException(Fault.NO_TABLES, "no slot has a table");
        }
        tables = spread;
        return this;
    }

    /** A table is out of use in these slots; the other tables keep their numbers. Where it is closed already nothing happens. */
    public ProblemBuilder closeTable(int table, SlotSet when) {
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

    /** Where a table is, in metres; a meeting at a table whose place is not said walks nothing. */
    public ProblemBuilder tableAt(int table, int x, int y) {
        if (tables.length == 0) {
            throw ProblemException.missing("tables");
        }
        if (table < 0 || IntStream.range(0, slots).noneMatch(t -> table < tableNumbers(t))) {
            throw new ProblemException(Fault.NUMBER_OUT_OF_RANGE, "no slot has table " + table);
        }
        places.putTable(table, x, y);
        return this;
    }

    /**
     * A participant's stand, in metres: its meetings are held there, whatever table they are given, unless they insist on one. Each still
     * counts as one of the tables of its slot. Of two with a stand it is held at that of the request's first participant.
     */
    public ProblemBuilder standAt(int participant, int x, int y) {
        checkParticipant(participant);
        places.putStand(participant, x, y);
        return this;
    }

    /** One past the largest table number of a slot, closed ones counted. */
    private int tableNumbers(int slot) {
        BitSet closed = closedTables.get(slot);
        return tables[slot] + (closed == null ? 0 : closed.cardinality());
    }

    /** Interpreters of a language pair: one number for all slots, or one per slot. Returns the pool's number. */
    public int pool(String name, int... perSlot) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '#' || c == 0x7f)) {
            throw new ProblemException(Fault.SYNTAX, "pool name \"" + name + "\" is empty or has a space or #");
        }
        if (poolName.contains(name)) {
            throw new ProblemException(Fault.REPEATED, "pool " + name + " is given twice");
        }
        inRange("pools", poolName.size() + 1, 1, Problem.MAX_POOLS);
        poolSize.add(perSlot("pool " + name, perSlot, Problem.MAX_TABLES));
        poolName.add(name);
        return poolName.size() - 1;
    }

    public ProblemBuilder changePool(int id, int slot, int number) {
        checkPool(id);
        checkSlot(slot);
        poolSize.get(id)[slot] = inRange("pool " + poolName.get(id), number, 0, Problem.MAX_TABLES);
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
    public ProblemBuilder literature() {
        literature = true;
        return repeatedPairs();
    }

    /** Two participants may have several requests, each for a meeting of its own; else a second one is refused as a slip. */
    public ProblemBuilder repeatedPairs() {
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
        inRange("participants", participants + 1, 1, Problem.MAX_PARTICIPANTS);
        if ((participants + 1L) * slots > Problem.MAX_CELLS) {
            throw new ProblemException(
                    Fault.OVERFLOW,
                    "participants × slots is more than " + Problem.MAX_CELLS + ", what one array can hold");
        }
        checkSlots("free", freeSlots);
        inRange("seats", seatCount, 1, Problem.MAX_SEATS);
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
    public ProblemBuilder changeFree(int participant, SlotSet freeSlots) {
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

    public ProblemBuilder changeMax(int participant, int limit) {
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
        inRange("requests", requests + 1, 1, Problem.MAX_REQUESTS);
        checkParticipant(participantA);
        checkParticipant(participantB);
        inRange("weight", itsWeight, 1, Problem.MAX_WEIGHT);
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
            int size = Math.min(Problem.MAX_REQUESTS, Math.max(16, r * 2));
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
    public ProblemBuilder fixSlot(int request, int slot) {
        checkRequest(request);
        checkSlot(slot);
        return changeSlots(request, SlotSet.of(slot));
    }

    /** The request may use this table only (in whatever slot). */
    public ProblemBuilder fixTable(int request, int table) {
        checkRequest(request);
        inRange("table", table, 0, Problem.MAX_TABLES);
        if (IntStream.range(0, slots).noneMatch(t -> table < tableNumbers(t))) {
            throw new ProblemException(Fault.CONTRADICTION, "request " + request + ": no slot has table " + table);
        }
        fixedTable.put(request, table);
        return this;
    }

    public ProblemBuilder changeSlots(int request, SlotSet allowed) {
        checkRequest(request);
        checkSlots("slots", allowed);
        slotSet[request] = indexOf(allowed);
        return this;
    }

    public ProblemBuilder changeMust(int request, boolean mustBePlaced) {
        checkRequest(request);
        must[request] = mustBePlaced;
        return this;
    }

    /** Where both are placed, the first is strictly earlier than the second. */
    public ProblemBuilder before(int first, int second) {
        checkRequest(first);
        checkRequest(second);
        if (first == second && !literature) {
            throw new ProblemException(Fault.CYCLIC_PRECEDENCE, "request " + first + " is to be earlier than itself");
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
            Contradictions.refuse(this);
        }
        return new Problem(this);
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
            throw new ProblemException(Fault.UNKNOWN_REQUEST, "request " + r + " is unknown, there are " + requests);
        }
    }

    private void checkPool(int k) {
        if (k < 0 || k >= poolName.size()) {
            throw new ProblemException(Fault.UNKNOWN_POOL, "pool " + k + " is unknown, there are " + poolName.size());
        }
    }

    private static int inRange(String what, int n, int from, int to) {
        if (n < from || n > to) {
            throw new ProblemException(Fault.NUMBER_OUT_OF_RANGE, what + " " + n + " is not in " + from + "-" + to);
        }
        return n;
    }
}
