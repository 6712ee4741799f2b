package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clause learning against all values of few variables, and on what is known to be hard. */
class ClausesTest {
    @Test
    void agreesWithEveryValueTried() {
        var random = new Random(3);
        int possible = 0;
        for (int round = 0; round < 2_000; round++) {
            int variables = 3 + random.nextInt(9);
            int[][] formula = formula(random, variables, (int) (variables * (3.5 + random.nextDouble() * 2)));
            var clauses = new Clauses(round, false);
            for (int v = 0; v < variables; v++) {
                clauses.variable();
            }
            Arrays.stream(formula).forEach(clauses::add);
            int[] assumed = random.nextBoolean() ? new int[0] : new int[] {random.nextInt(2 * variables)};
            boolean found = clauses.solve(() -> false, assumed) == Clauses.Answer.YES;
            assertThat(found).as("round %d", round).isEqualTo(exists(formula, variables, assumed));
            if (found) {
                possible++;
                assertThat(List.of(formula))
                        .allMatch(clause -> Arrays.stream(clause).anyMatch(clauses::holds));
                assertThat(Arrays.stream(assumed).allMatch(clauses::holds)).isTrue();
            }
        }
        assertThat(possible).isBetween(400, 1_600);
    }

    @Test
    void whatIsAssumedIsForgottenAfterwards() {
        var random = new Random(5);
        for (int round = 0; round < 50; round++) {
            int variables = 40 + random.nextInt(40);
            int[][] formula = formula(random, variables, (int) (4.1 * variables));
            var clauses = new Clauses(round, false);
            for (int v = 0; v < variables; v++) {
                clauses.variable();
            }
            Arrays.stream(formula).forEach(clauses::add);
            Clauses.Answer first = clauses.solve(() -> false);
            boolean some = false;
            for (int v = 0; v < 8; v++) {
                some |= clauses.solve(() -> false, 2 * v) == Clauses.Answer.YES;
                some |= clauses.solve(() -> false, 2 * v + 1) == Clauses.Answer.YES;
            }
            assertThat(some).isEqualTo(first == Clauses.Answer.YES);
            assertThat(clauses.solve(() -> false)).isEqualTo(first);
        }
    }

    @Test
    void whatIsBlamedIsAssumedAndCannotHoldTogether() {
        var random = new Random(11);
        int blamed = 0;
        int fewer = 0;
        for (int round = 0; round < 1_000; round++) {
            int variables = 6 + random.nextInt(5);
            int[][] formula = formula(random, variables, 3 * variables);
            var clauses = new Clauses(round, round % 2 == 0);
            for (int v = 0; v < variables; v++) {
                clauses.variable();
            }
            Arrays.stream(formula).forEach(clauses::add);
            int[] assumed = random.ints(5, 0, 2 * variables).distinct().toArray();
            if (clauses.solve(() -> false, assumed) == Clauses.Answer.NO) {
                int[] core = clauses.blamed();
                assertThat(Arrays.stream(assumed).boxed().toList())
                        .containsAll(Arrays.stream(core).boxed().toList());
                assertThat(exists(formula, variables, core))
                        .as("round %d", round)
                        .isFalse();
                assertThat(core.length == 0).isEqualTo(clauses.contradictory());
                blamed++;
                fewer += core.length < assumed.length ? 1 : 0;
            }
        }
        assertThat(blamed).isGreaterThan(300);
        assertThat(fewer).isGreaterThan(150);
    }

    @Test
    void ninePigeonsDoNotFitEightHoles() {
        var clauses = new Clauses(1, false);
        int[][] in = new int[9][8];
        for (int[] pigeon : in) {
            Arrays.setAll(pigeon, hole -> clauses.variable());
            clauses.add(pigeon);
        }
        for (int hole = 0; hole < 8; hole++) {
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < i; j++) {
                    clauses.add(in[i][hole] ^ 1, in[j][hole] ^ 1);
                }
            }
        }
        assertThat(clauses.solve(() -> false)).isEqualTo(Clauses.Answer.NO);
        assertThat(clauses.contradictory()).isTrue();
        assertThat(clauses.conflicts()).isGreaterThan(2_500);
    }

    @Test
    void stopsWhenAskedTo() {
        var clauses = new Clauses(1, false);
        var random = new Random(2);
        for (int v = 0; v < 400; v++) {
            clauses.variable();
        }
        Arrays.stream(formula(random, 400, 1_740)).forEach(clauses::add);
        assertThat(clauses.solve(() -> clauses.conflicts() >= 200)).isEqualTo(Clauses.Answer.STOPPED);
        assertThat(clauses.conflicts()).isBetween(200L, 300L);
    }

    @Test
    void countsWhatHolds() {
        for (int n = 1; n <= 6; n++) {
            for (int most = 1; most <= n; most++) {
                var clauses = new Clauses(1, false);
                int[] literals = new int[n];
                Arrays.setAll(literals, i -> clauses.variable());
                int[] count = new Counting(clauses).count(literals, most, true);
                for (int set = 0; set < 1 << n; set++) {
                    int[] assumed = new int[n];
                    for (int i = 0; i < n; i++) {
                        assumed[i] = (set >> i & 1) == 1 ? literals[i] : literals[i] ^ 1;
                    }
                    assertThat(clauses.solve(() -> false, assumed)).isEqualTo(Clauses.Answer.YES);
                    for (int k = 0; k < count.length; k++) {
                        assertThat(clauses.holds(count[k])).isEqualTo(Integer.bitCount(set) > k);
                    }
                }
            }
        }
    }

    private static int[][] formula(Random random, int variables, int clauses) {
        int[][] formula = new int[clauses][];
        for (int c = 0; c < clauses; c++) {
            formula[c] = new int[random.nextInt(10) == 0 ? 2 : 3];
            for (int i = 0; i < formula[c].length; i++) {
                formula[c][i] = random.nextInt(2 * variables);
            }
        }
        return formula;
    }

    private static boolean exists(int[][] formula, int variables, int[] assumed) {
        for (int set = 0; set < 1 << variables; set++) {
            int values = set;
            if (Arrays.stream(assumed).allMatch(lit -> holds(values, lit))
                    && Arrays.stream(formula)
                            .allMatch(clause -> Arrays.stream(clause).anyMatch(lit -> holds(values, lit)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(int values, int literal) {
        return (values >> (literal >> 1) & 1) == ((literal & 1) == 0 ? 1 : 0);
    }
}
