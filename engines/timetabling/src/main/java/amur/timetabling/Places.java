package amur.timetabling;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where tables and stands are; nothing where nobody said it. A place is one long, x in the high half. Grows while a problem is built,
 * and is never changed once it belongs to one.
 */
final class Places {
    /** The place of a table or participant of which none was said: whoever goes there or comes from there walks nothing. */
    static final long NOWHERE = -1;

    private static final long[] NONE = {};

    private long[] tables = NONE;
    private long[] stands = NONE;

    void putTable(int table, int x, int y) {
        tables = put(tables, "table", table, x, y);
    }

    void putStand(int participant, int x, int y) {
        stands = put(stands, "participant", participant, x, y);
    }

    private static long[] put(long[] places, String what, int i, int x, int y) {
        if (x < 0 || x > Position.MAX || y < 0 || y > Position.MAX) {
            throw new ProblemException(
                    Fault.NUMBER_OUT_OF_RANGE, what + " " + i + ": at " + x + "," + y + " is not in 0-" + Position.MAX);
        }
        int n = places.length;
        long[] roomy = i < n ? places : Arrays.copyOf(places, Math.max(i + 1, n + n / 2 + 8));
        if (roomy.length > n) {
            Arrays.fill(roomy, n, roomy.length, NOWHERE);
        }
        if (roomy[i] != NOWHERE) {
            throw new ProblemException(Fault.REPEATED, what + " " + i + " has a place already");
        }
        roomy[i] = (long) x << 32 | y;
        return roomy;
    }

    /** Takes over what another says. */
    void takeFrom(Places other) {
        tables = other.tables.length == 0 ? NONE : other.tables.clone();
        stands = other.stands.length == 0 ? NONE : other.stands.clone();
    }

    boolean any() {
        return tables.length > 0 || stands.length > 0;
    }

    /** One past the highest table that may have a place. */
    int tables() {
        return tables.length;
    }

    long table(int number) {
        return number >= 0 && number < tables.length ? tables[number] : NOWHERE;
    }

    long stand(int participant) {
        return participant < stands.length ? stands[participant] : NOWHERE;
    }

    /** Where a meeting of these two is held: at the table it insists on, at the stand of the first or the other, at the table given. */
    long of(int insisted, int first, int other, int table) {
        return insisted >= 0
                ? table(insisted)
                : isAtStand(insisted, first, other) ? standOf(first, other) : table(table);
    }

    boolean isAtStand(int insisted, int first, int other) {
        return stands.length > 0 && insisted < 0 && standOf(first, other) != NOWHERE;
    }

    private long standOf(int first, int other) {
        return stand(first) != NOWHERE ? stand(first) : stand(other);
    }

    static int x(long place) {
        return (int) (place >> 32);
    }

    static int y(long place) {
        return (int) place;
    }

    /** 0 where one of the two is {@link #NOWHERE}. */
    static int distance(long one, long other) {
        return one == NOWHERE || other == NOWHERE ? 0 : Math.abs(x(one) - x(other)) + Math.abs(y(one) - y(other));
    }

    static Optional<Position> position(long place) {
        return place == NOWHERE ? Optional.empty() : Optional.of(new Position(x(place), y(place)));
    }
}
