package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A problem that grows and shrinks while it is worked on: what {@link Problem} says, in arrays with room for an eighth more, so that a
 * late request costs the same in a fair of any size. {@link #frozen} makes a {@link Problem} of it.
 */
final class LiveProblem {
    private final boolean literature;
    /** Where tables and stands are: nobody who came later has a stand. */
    final Places places;

    final boolean repeatedPairs;
    final int slots;
    final int words;
    final int days;
    private final int[] dayLength;
    private final int[] dayOf;
    /** Per slot the numbers of tables, closed ones too, and which of them are closed. */
    final int[] tableNumbers;

    final BitSet[] closed;
    final String[] poolName;
    /** Interpreters, pools × slots. */
    final int[] poolSize;

    int participants;
    private Side[] side;
    private long[] free;
    int[] seats;
    private int[] min;
    /** The maximum that was asked for, or {@link ProblemBuilder#DEFAULT_MAX}. */
    private int[] limit;
    /** The maximum that counts. */
    int[] max;

    int requests;
    int[] a;
    int[] b;
    int[] weight;
    private short[] pool;
    private int[] slotSet;
    private boolean[] must;
    private final BitSet withdrawn = new BitSet();
    private final List<SlotSet> slotSets = new ArrayList<>();
    private final List<long[]> slotSetMask = new ArrayList<>();
    private final Map<SlotSet, Integer> slotSetIndex = new HashMap<>();
    final Map<Integer, Integer> fixedTable = new HashMap<>();
    /** Per request those that are to be strictly earlier, and strictly later. */
    private final Map<Integer, List<Integer>> earlier = new HashMap<>();

    private final Map<Integer, List<Integer>> later = new HashMap<>();
    private final List<int[]> precedences = new ArrayList<>();

    /** The requests of each participant, must and heavy ones first; those that came later are in {@link #late}. */
    private final int[] firstOf;

    private final int[] requestsOf;
    private final Map<Integer, List<Integer>> late = new HashMap<>();

    LiveProblem(Problem problem) {
        literature = problem.literature();
        repeatedPairs = problem.repeatedPairs;
        places = problem.places;
        slots = problem.slots();
        words = (slots + 63) >> 6;
        days = problem.days();
        dayLength = IntStream.range(0, days).map(problem::daySlots).toArray();
        dayOf = IntStream.range(0, slots).map(problem::dayOf).toArray();
        tableNumbers = IntStream.range(0, slots).map(problem::tableNumbers).toArray();
        closed = new BitSet[slots];
        for (int t = 0; t < slots; t++) {
            closed[t] = new BitSet();
            for (int table = 0; problem.tables(t) < tableNumbers[t] && table < tableNumbers[t]; table++) {
                closed[t].set(table, !problem.hasTable(t, table));
            }
        }
        poolName = new String[problem.pools()];
        poolSize = new int[poolName.length * slots];
        for (int k = 0; k < poolName.length; k++) {
            poolName[k] = problem.pool(k).name();
            for (int t = 0; t < slots; t++) {
                poolSize[k * slots + t] = problem.interpreters(k, t);
            }
        }
        int roomForPeople = problem.participants() + problem.participants() / 8 + 64;
        side = new Side[roomForPeople];
        free = new long[roomForPeople * words];
        seats = new int[roomForPeople];
        min = new int[roomForPeople];
        limit = new int[roomForPeople];
        max = new int[roomForPeople];
        for (int p = 0; p < problem.participants(); p++) {
            Participant one = problem.participant(p);
            int asked = one.max() < problem.defaultMax(p) ? one.max() : ProblemBuilder.DEFAULT_MAX;
            addParticipant(one.side(), one.free(), one.seats(), one.min(), asked);
        }
        int room = problem.requests() + problem.requests() / 8 + 64;
        a = new int[room];
        b = new int[room];
        weight = new int[room];
        pool = new short[room];
        slotSet = new int[room];
        must = new boolean[room];
        firstOf = new int[participants + 1];
        long[] order = new long[problem.requests()];
        for (int r = 0; r < problem.requests(); r++) {
            Request one = problem.request(r);
            set(r, one.a(), one.b(), one.weight(), one.pool(), one.slots(), one.must());
            requests++;
            if (one.table() != Request.ANY_TABLE) {
                fixedTable.put(r, one.table());
            }
            firstOf[a[r] + 1]++;
            firstOf[b[r] + 1]++;
            order[r] = rank(r);
        }
        Arrays.sort(order);
        for (int p = 0; p < participants; p++) {
            firstOf[p + 1] += firstOf[p];
        }
        requestsOf = new int[2 * requests];
        int[] next = Arrays.copyOf(firstOf, participants);
        for (long ranked : order) {
            int r = (int) ranked;
            requestsOf[next[a[r]]++] = r;
            requestsOf[next[b[r]]++] = r;
        }
        for (int i = 0; i < problem.precedences(); i++) {
            int first = problem.earlier(i);
            int second = problem.later(i);
            precedences.add(new int[] {first, second});
            later.computeIfAbsent(first, r -> new ArrayList<>()).add(second);
            earlier.computeIfAbsent(second, r -> new ArrayList<>()).add(first);
        }
    }

    /** Must requests first, then the heavier, then the earlier; the request itself is the low half. */
    long rank(int r) {
        return (must[r] ? 0L : 1L << 60) | (long) (Problem.MAX_WEIGHT - weight[r]) << 32 | r;
    }

    int addParticipant(Side itsSide, SlotSet freeSlots, int itsSeats, int least, int most) {
        int p = participants++;
        if (p == seats.length) {
            int room = p + p / 2 + 64;
            side = Arrays.copyOf(side, room);
            free = Arrays.copyOf(free, room * words);
            seats = Arrays.copyOf(seats, room);
            min = Arrays.copyOf(min, room);
            limit = Arrays.copyOf(limit, room);
            max = Arrays.copyOf(max, room);
        }
        side[p] = itsSide;
        seats[p] = itsSeats;
        min[p] = least;
        limit[p] = most;
        setFree(p, freeSlots.words(slots));
        return p;
    }

    void setFree(int p, long[] mask) {
        long count = 0;
        for (int w = 0; w < words; w++) {
            free[p * words + w] = mask[w];
            count += Long.bitCount(mask[w]);
        }
        max[p] = limit[p] >= 0 ? limit[p] : (int) Math.min(Integer.MAX_VALUE, count * seats[p]);
    }

    int min(int p) {
        return min[p];
    }

    void limitMin(int p, int most) {
        min[p] = Math.min(min[p], most);
    }

    /** One representative more or fewer: also the maximum that was asked for follows. */
    void addSeat(int p, int more) {
        seats[p] += more;
        limit[p] = limit[p] < 0 ? limit[p] : limit[p] + more;
        setFree(p, freeMask(p));
    }

    long free(int p, int w) {
        return free[p * words + w];
    }

    long[] freeMask(int p) {
        return Arrays.copyOfRange(free, p * words, (p + 1) * words);
    }

    boolean isFree(int p, int t) {
        return (free[p * words + (t >> 6)] >>> t & 1) != 0;
    }

    int addRequest(int itsA, int itsB, int itsWeight, int itsPool, SlotSet allowed, boolean mustBePlaced) {
        int r = requests++;
        if (r == a.length) {
            int room = r + r / 2 + 64;
            a = Arrays.copyOf(a, room);
            b = Arrays.copyOf(b, room);
            weight = Arrays.copyOf(weight, room);
            pool = Arrays.copyOf(pool, room);
            slotSet = Arrays.copyOf(slotSet, room);
            must = Arrays.copyOf(must, room);
        }
        set(r, itsA, itsB, itsWeight, itsPool, allowed, mustBePlaced);
        late.computeIfAbsent(itsA, p -> new ArrayList<>()).add(r);
        late.computeIfAbsent(itsB, p -> new ArrayList<>()).add(r);
        return r;
    }

    private void set(int r, int itsA, int itsB, int itsWeight, int itsPool, SlotSet allowed, boolean mustBePlaced) {
        a[r] = itsA;
        b[r] = itsB;
        weight[r] = itsWeight;
        pool[r] = (short) itsPool;
        slotSet[r] = indexOf(allowed);
        must[r] = mustBePlaced;
    }

    void withdraw(int r) {
        withdrawn.set(r);
        must[r] = false;
        slotSet[r] = indexOf(SlotSet.none());
    }

    /** A request that was withdrawn is made anew. */
    void revive(int r, int itsWeight, int itsPool, SlotSet allowed, boolean mustBePlaced) {
        withdrawn.clear(r);
        set(r, a[r], b[r], itsWeight, itsPool, allowed, mustBePlaced);
    }

    boolean isWithdrawn(int r) {
        return withdrawn.get(r);
    }

    private int indexOf(SlotSet set) {
        Integer known = slotSetIndex.get(set);
        if (known == null) {
            known = slotSets.size();
            slotSets.add(set);
            slotSetMask.add(set.words(slots));
            slotSetIndex.put(set, known);
        }
        return known;
    }

    int pool(int r) {
        return pool[r];
    }

    boolean must(int r) {
        return must[r];
    }

    /** Word {@code w} of the slots that the request may use by itself: allowed and both free. */
    long mayUse(int r, int w) {
        return slotSetMask.get(slotSet[r])[w] & free[a[r] * words + w] & free[b[r] * words + w];
    }

    boolean hasTable(int t, int table) {
        return table >= 0 && table < tableNumbers[t] && !closed[t].get(table);
    }

    int tables(int t) {
        return tableNumbers[t] - closed[t].cardinality();
    }

    /** Where a meeting is held that has this table. */
    long placeOf(int r, int table) {
        return places.of(fixedTable.getOrDefault(r, Request.ANY_TABLE), a[r], b[r], table);
    }

    boolean sameDay(int s, int t) {
        return dayOf[s] == dayOf[t];
    }

    List<Integer> earlier(int r) {
        return precedences.isEmpty() ? List.of() : earlier.getOrDefault(r, List.of());
    }

    List<Integer> later(int r) {
        return precedences.isEmpty() ? List.of() : later.getOrDefault(r, List.of());
    }

    /** Requests made after the beginning. */
    List<Integer> late(int p) {
        return late.isEmpty() ? List.of() : late.getOrDefault(p, List.of());
    }

    /** Where the requests of a participant begin that were there from the beginning; see {@link #request}. */
    int first(int p) {
        return p < firstOf.length ? firstOf[p] : requestsOf.length;
    }

    /** The i-th of all rows: within the rows of a participant must and heavy ones come first. */
    int request(int i) {
        return requestsOf[i];
    }

    private int degree(int p) {
        return first(p + 1) - first(p) + late(p).size();
    }

    /** The request of these two, or -1; of several one that was withdrawn, if any. */
    int find(int one, int other) {
        int p = degree(one) <= degree(other) ? one : other;
        int partner = p == one ? other : one;
        int found = -1;
        for (int i = first(p); i < first(p + 1); i++) {
            if (joins(request(i), partner)) {
                found = request(i);
                if (!repeatedPairs || isWithdrawn(found)) {
                    return found;
                }
            }
        }
        for (int r : late(p)) {
            if (joins(r, partner)) {
                found = r;
                if (!repeatedPairs || isWithdrawn(found)) {
                    return found;
                }
            }
        }
        return found;
    }

    private boolean joins(int r, int p) {
        return a[r] == p || b[r] == p;
    }

    /** As it stands now; O(participants + requests). */
    Problem frozen() {
        ProblemBuilder builder = Problem.builder().days(dayLength).tables(tableNumbers);
        for (int t = 0; t < slots; t++) {
            SlotSet here = SlotSet.of(t);
            closed[t].stream().forEach(table -> builder.closeTable(table, here));
        }
        for (int k = 0; k < poolName.length; k++) {
            builder.pool(poolName[k], Arrays.copyOfRange(poolSize, k * slots, (k + 1) * slots));
        }
        if (literature) {
            builder.literature();
        } else if (repeatedPairs) {
            builder.repeatedPairs();
        }
        for (int p = 0; p < participants; p++) {
            builder.participant(side[p], SlotSet.ofWords(freeMask(p)), seats[p], min[p], limit[p]);
        }
        for (int r = 0; r < requests; r++) {
            builder.request(a[r], b[r], weight[r], pool[r], slotSets.get(slotSet[r]), must[r]);
        }
        fixedTable.forEach(builder::fixTable);
        builder.places.takeFrom(places);
        precedences.forEach(pair -> builder.before(pair[0], pair[1]));
        return builder.build();
    }
}
