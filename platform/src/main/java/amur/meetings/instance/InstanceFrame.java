package amur.meetings.instance;

import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.Editions.SlotTime;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.Halls;
import amur.editions.InterpreterPool;
import amur.shared.Period;
import amur.timetabling.Pool;
import amur.timetabling.Position;
import amur.timetabling.Problem;
import amur.web.UserFacingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Slots, tables and interpreters of an instance, as an edition has them. */
final class InstanceFrame {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** A day's meetings end before midnight. */
    private static final Duration DAY = Duration.ofHours(14);

    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_TABLES = 5_000;

    private final Problem problem;
    private final Map<Integer, String> pairs = new HashMap<>();

    InstanceFrame(Problem problem) {
        this.problem = problem;
        for (int pool = 0; pool < problem.pools(); pool++) {
            pairs.put(pool, pair(problem.pool(pool).name(), pool));
        }
    }

    /** The language pair of a pool; a name that is none gets one from the codes that ISO 639 leaves to private use, qaa to qtz. */
    private static String pair(String name, int pool) {
        if (name.matches("[a-z]{2,3}-[a-z]{2,3}")) {
            String[] languages = name.split("-");
            return InterpreterPool.pair(languages[0], languages[1]);
        }
        return "qaa-q" + (char) ('b' + pool / 26 % 19) + (char) ('a' + pool % 26);
    }

    /** Empty for a request that needs none. */
    String pair(int pool) {
        return pairs.getOrDefault(pool, "");
    }

    /** Each day of the instance on a day of its own: from nine, half an hour each, shorter where they are many. */
    List<SlotTime> slots(LocalDate firstDay, ZoneId zone) {
        var slots = new ArrayList<SlotTime>();
        for (int day = 0; day < problem.days(); day++) {
            Duration each = DAY.dividedBy(problem.daySlots(day));
            if (each.compareTo(USUAL) > 0) {
                each = USUAL;
            }
            if (each.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new UserFacingException("meetings.instances.too_many_slots", problem.daySlots(day));
            }
            Duration meeting = each.compareTo(PAUSE.multipliedBy(3)) > 0 ? each.minus(PAUSE) : each;
            LocalDate date = firstDay.plusDays(day);
            Instant start = date.atTime(MORNING).atZone(zone).toInstant();
            for (int slot = 0; slot < problem.daySlots(day); slot++) {
                slots.add(new SlotTime(date, new Period(start, start.plus(meeting))));
                start = start.plus(each);
            }
        }
        return slots;
    }

    void layTables(Editions editions, Halls halls, EditionId edition) {
        int[] needed = IntStream.range(0, problem.slots()).map(this::lastTable).toArray();
        int tables = IntStream.of(needed).max().orElse(0);
        editions.setTables(edition, tables);
        for (int table = 0; table < tables; table++) {
            int number = table;
            Set<Integer> lost = IntStream.range(0, problem.slots())
                    .filter(slot -> !problem.hasTable(slot, number))
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!lost.isEmpty()) {
                editions.loseTable(edition, table + 1, lost);
            }
        }
        layHall(halls, edition, tables);
    }

    /** Each table at its place, counted from the nearest corner: instances may lie anywhere in a plane. */
    private void layHall(Halls halls, EditionId edition, int tables) {
        Map<Integer, Position> places = new HashMap<>();
        for (int table = 0; table < tables; table++) {
            int number = table + 1;
            problem.tablePlace(table).ifPresent(place -> places.put(number, place));
        }
        if (places.isEmpty()) {
            return;
        }
        int left = places.values().stream().mapToInt(Position::x).min().orElse(0);
        int front = places.values().stream().mapToInt(Position::y).min().orElse(0);
        var own = new HashMap<Integer, HallPlace>();
        for (Map.Entry<Integer, Position> one : places.entrySet()) {
            int x = one.getValue().x() - left;
            int y = one.getValue().y() - front;
            if (Math.max(x, y) > HallPlace.FARTHEST) {
                throw new UserFacingException(
                        "meetings.instances.far_table", String.valueOf(one.getKey() - 1), HallPlace.FARTHEST);
            }
            own.put(one.getKey(), new HallPlace(x, y));
        }
        halls.lay(edition, new Hall(null, own));
    }

    /** One past the last table of a slot, closed ones counted; no more than all companies together could ever sit at. */
    private int lastTable(int slot) {
        int end = 0;
        int most = Math.min(MOST_TABLES, atOnce());
        for (int open = 0; open < problem.tables(slot) && end < most; end++) {
            if (problem.hasTable(slot, end)) {
                open++;
            }
        }
        return end;
    }

    private int atOnce() {
        long seats = IntStream.range(0, problem.participants())
                .mapToLong(participant -> problem.participant(participant).seats())
                .sum();
        return (int) Math.clamp(seats / 2, 1, Integer.MAX_VALUE);
    }

    void layPools(Editions editions, EditionId edition, IntFunction<String> names) {
        int most = Math.min(MOST_TABLES, atOnce());
        for (int id = 0; id < problem.pools(); id++) {
            Pool pool = problem.pool(id);
            int largest = Math.min(
                    most, pool.size().stream().mapToInt(size -> size).max().orElse(0));
            editions.setPool(
                    edition,
                    pair(id),
                    IntStream.rangeClosed(1, largest).mapToObj(names).toList());
            for (int number = 1; number <= largest; number++) {
                int one = number;
                Set<Integer> away = IntStream.range(0, problem.slots())
                        .filter(slot -> pool.size().get(slot) < one)
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!away.isEmpty()) {
                    editions.setInterpreterAway(edition, pair(id), number, away);
                }
            }
        }
    }
}
