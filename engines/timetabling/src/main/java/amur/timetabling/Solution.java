package amur.timetabling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timetable: which requests are placed and where, what that is worth, and how near that is to the best. Immutable.
 *
 * <p>Packed like the problem; {@link Placement} and {@link Left} are views.
 */
public final class Solution {
    static final int LEFT = -1;

    final int[] slot;
    final int[] table;
    final int[] interpreter;
    private final long value;
    private final int placed;
    private final int breaks;
    private final long walking;
    private final Certificate certificate;
    /** Found out when somebody asks: most timetables are passed on without. */
    private final Supplier<Map<Integer, Reason>> finding;

    private volatile @Nullable Map<Integer, Reason> reasons;
    private final List<Waived> waived;

    /**
     * Arrays are taken over, not copied.
     *
     * @param slot per request its slot, or {@link #LEFT}
     */
    Solution(
            Problem problem,
            int[] slot,
            int[] table,
            int[] interpreter,
            int breaks,
            Certificate certificate,
            Supplier<Map<Integer, Reason>> finding,
            List<Waived> waived) {
        this.slot = slot;
        this.table = table;
        this.interpreter = interpreter;
        this.breaks = breaks;
        this.walking = Walking.total(problem, slot, table);
        this.certificate = certificate;
        this.finding = finding;
        this.waived = List.copyOf(waived);
        long sum = 0;
        int count = 0;
        for (int r = 0; r < slot.length; r++) {
            if (slot[r] != LEFT) {
                sum += problem.weight[r];
                count++;
            }
        }
        value = sum;
        placed = count;
    }

    /** A timetable from elsewhere, checked or not: to start a run from, or to repair where it breaks no rule. */
    public static Solution of(Problem problem, Iterable<Placement> placements, Certificate certificate) {
        return Solutions.read(problem, placements, certificate, Map.of());
    }

    /** The total weight of the meetings placed. */
    public long value() {
        return value;
    }

    /** The number of meetings placed. */
    public int placed() {
        return placed;
    }

    public int requests() {
        return slot.length;
    }

    /** Idle stretches between two meetings of one participant on one day, summed over all. */
    public int breaks() {
        return breaks;
    }

    /** Metres walked from meeting to meeting, summed over all participants and days, as {@link Walking} defines it; 0 where no place is known. */
    public long walking() {
        return walking;
    }

    public Certificate certificate() {
        return certificate;
    }

    /** (bound/scale − value) / value, by the certificate. */
    public double gap() {
        return certificate.gap(value);
    }

    public boolean isPlaced(int request) {
        return slot[request] != LEFT;
    }

    /** The slot of a request, or -1 where it is left out. */
    public int slotOf(int request) {
        return slot[request];
    }

    public Optional<Placement> find(int request) {
        return slot[request] == LEFT ? Optional.empty() : Optional.of(view(request));
    }

    private Placement view(int r) {
        return new Placement(r, slot[r], table[r], interpreter[r]);
    }

    /** All meetings, by request number. */
    public Stream<Placement> placements() {
        return IntStream.range(0, slot.length).filter(r -> slot[r] != LEFT).mapToObj(this::view);
    }

    /** Requests left out, by number, each with its reason. */
    public Stream<Left> left() {
        return IntStream.range(0, slot.length)
                .filter(r -> slot[r] == LEFT)
                .mapToObj(r -> new Left(r, reasons().getOrDefault(r, new Reason.LowerWeight())));
    }

    /** Why a request is left out; empty for one that is placed. */
    public Optional<Reason> reason(int request) {
        return slot[request] == LEFT
                ? Optional.of(reasons().getOrDefault(request, new Reason.LowerWeight()))
                : Optional.empty();
    }

    /** The {@code must} requests that are left out. */
    public List<Left> unplaceable(Problem problem) {
        return left().filter(l -> problem.must[l.request()]).toList();
    }

    /** The participants that do not reach their {@code min}. */
    public List<Waived> waived() {
        return waived;
    }

    Set<Integer> waivedIds() {
        Set<Integer> ids = new HashSet<>();
        waived.forEach(w -> ids.add(w.participant()));
        return ids;
    }

    /** Without those that are {@link Reason.LowerWeight}. */
    Map<Integer, Reason> reasons() {
        Map<Integer, Reason> found = reasons;
        if (found == null) {
            found = Map.copyOf(finding.get()); // twice where two threads ask at once: the same
            reasons = found;
        }
        return found;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Solution s
                && Arrays.equals(slot, s.slot)
                && Arrays.equals(table, s.table)
                && Arrays.equals(interpreter, s.interpreter);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slot);
    }
}
