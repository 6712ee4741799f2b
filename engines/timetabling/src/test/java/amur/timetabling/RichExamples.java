package amur.timetabling;

import java.util.Random;
import java.util.stream.IntStream;

/** Seeded problems with everything in them: seats, minimums, maximums, pools, musts, allowed and fixed slots, own tables, order. */
final class RichExamples {
    private RichExamples() {}

    static Problem problem(int people, int requests, int days, int slotsPerDay, int tables, Random random) {
        int[] perDay = new int[days];
        java.util.Arrays.fill(perDay, slotsPerDay);
        int slots = days * slotsPerDay;
        ProblemBuilder builder = Problem.builder().days(perDay).tables(tables);
        builder.pool("ru-zh", Math.max(1, tables / 4));
        builder.pool(
                "en-zh",
                IntStream.range(0, slots)
                        .map(t -> random.nextInt(Math.max(2, tables / 4)))
                        .toArray());
        for (int p = 0; p < people; p++) {
            int seats = random.nextInt(6) == 0 ? 2 : 1;
            int min = random.nextInt(12) == 0 ? slots / 2 : random.nextInt(4) == 0 ? 1 : 0;
            int max = random.nextInt(5) == 0 ? min + 2 + random.nextInt(slots) : ProblemBuilder.DEFAULT_MAX;
            builder.participant(p % 2 == 0 ? Side.A : Side.B, slots(slots, 0.8, random), seats, min, max);
        }
        PairSet pairs = new PairSet();
        while (builder.requests() < requests) {
            int a = random.nextInt(people);
            int b = random.nextInt(people);
            if (a == b || !pairs.add(a, b)) {
                continue;
            }
            SlotSet allowed = random.nextInt(5) == 0 ? slots(slots, 0.5, random) : SlotSet.all();
            int r = builder.request(
                    a, b, 1 + random.nextInt(5), Math.max(-1, random.nextInt(6) - 4), allowed, random.nextInt(20) == 0);
            if (random.nextInt(25) == 0) {
                builder.fixTable(r, random.nextInt(tables));
            }
            if (random.nextInt(25) == 0) {
                builder.fixSlot(r, random.nextInt(slots));
            }
            if (r > 0 && random.nextInt(15) == 0) {
                builder.before(random.nextInt(r), r);
            }
        }
        return builder.build();
    }

    static SlotSet slots(int slots, double share, Random random) {
        return SlotSet.of(IntStream.range(0, slots).filter(t -> random.nextDouble() < share));
    }
}
