package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An event to be timetabled: slots, tables, interpreters, participants and their requests. Immutable.
 *
 * <p>Inside are packed arrays (about 30 bytes a request), so that 1.5 million requests fit; the records {@link
 * Participant}, {@link Request} and {@link Pool} are views made when asked for. Built and checked by {@link ProblemBuilder}.
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
    private final int[] firstSlot;
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

    final Places places = new Places();

    Problem(ProblemBuilder from) {
        slots = from.slots;
        words = (slots + 63) >> 6;
        dayLength = from.dayLength.clone();
        dayOf = new int[slots];
        firstSlot = new int[dayLength.length];
        int s = 0;
        for (int d = 0; d < dayLength.length; d++) {
            firstSlot[d] = s;
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
        places.takeFrom(from.places);
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

    public static ProblemBuilder builder() {
        return new ProblemBuilder();
    }

    /** A builder filled with this problem, to change it. */
    public ProblemBuilder toBuilder() {
        return new ProblemBuilder(this);
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

    int firstSlot(int day) {
        return firstSlot[day];
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

    /** Whether it is known of any table or stand where it is, so that walking counts. */
    public boolean hasPlaces() {
        return places.any();
    }

    /** Where a table is, if that is known. */
    public Optional<Position> tablePlace(int table) {
        return Places.position(places.table(table));
    }

    /** Where the participant has a stand of its own, if it has one. */
    public Optional<Position> standPlace(int participant) {
        return Places.position(places.stand(participant));
    }

    /**
     * Where a meeting is held: at the table that the request insists on; else at the stand of the first of the two, or of the other where
     * only that one has a stand; else at the table given to it. Empty where nobody said where that is.
     */
    public Optional<Position> place(int request, int table) {
        return Places.position(placeOf(request, table));
    }

    long placeOf(int request, int table) {
        return places.of(fixedTableOf(request), a[request], b[request], table);
    }

    /** Whether the meeting is held at a stand, whatever table is given to it. */
    boolean atStand(int request) {
        return places.isAtStand(fixedTableOf(request), a[request], b[request]);
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

    /** Word {@code w} of the slots that are allowed and in which both are free. */
    long slotsFor(int request, int w) {
        return free[a[request] * words + w] & free[b[request] * words + w] & slotSetMask[slotSet[request] * words + w];
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
}
