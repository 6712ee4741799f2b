package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A builder of a problem that has nothing of a kind takes the first of that kind. */
class BuilderGrowthTest {
    @Test
    void anEmptyEventGrowsToAFullOne() {
        ProblemBuilder people = Problem.builder().days(3).tables(2).build().toBuilder();
        for (int p = 0; p < 40; p++) {
            people.participant(Side.NONE, SlotSet.all());
        }
        ProblemBuilder requests = people.build().toBuilder();
        for (int r = 1; r < 40; r++) {
            requests.request(0, r, 1);
        }
        ProblemBuilder order = requests.build().toBuilder();
        for (int r = 1; r < 39; r++) {
            order.before(r - 1, r);
        }
        Problem problem = order.build();
        assertThat(problem.participants()).isEqualTo(40);
        assertThat(problem.requests()).isEqualTo(39);
        assertThat(problem.precedences()).isEqualTo(38);
        assertThat(problem.requestsOf(0)).hasSize(39);
    }

    @Test
    void aTableWithTheHighestNumberCanBeInsistedOnWhileAnotherIsClosed() {
        ProblemBuilder builder = Problem.builder().days(1).tables(2).closeTable(0, SlotSet.all());
        builder.participant(Side.A, SlotSet.all());
        builder.participant(Side.B, SlotSet.all());
        builder.fixTable(builder.request(0, 1, 1), 1);
        assertThat(builder.build().request(0).table()).isEqualTo(1);
    }
}
