package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who says how much time a goal may have is obeyed. */
class BudgetTest {
    @Test
    void theLastGoalsAreLeftAloneWhereTheyMayHaveNoTime() {
        Problem problem = FairGenerator.inHall(FairGenerator.usual(300, FairGenerator.Family.LOOSE, 3), 0, 3);
        Budget usual = Budget.of(Duration.ofSeconds(10)).withRounds(300).withWalking(Duration.ZERO);
        Solution tidied = Timetabler.solve(problem, usual);
        Solution untidied = Timetabler.solve(problem, usual.withBreaks(Duration.ZERO));
        assertThat(untidied.value()).isEqualTo(tidied.value());
        assertThat(untidied.breaks()).isGreaterThan(tidied.breaks());
        Solution near =
                Timetabler.solve(problem, usual.withBreaks(Duration.ZERO).withWalking(Duration.ofSeconds(2)));
        assertThat(near.value()).isEqualTo(tidied.value());
        assertThat(near.breaks()).isLessThanOrEqualTo(untidied.breaks());
        assertThat(near.walking()).isLessThan(untidied.walking());
    }

    @Test
    void partsAreNoMoreThanTheWhole() {
        Budget budget = Budget.of(Duration.ofSeconds(3)).withBreaks(Duration.ofSeconds(2));
        assertThat(budget.withWalking(Duration.ofSeconds(1)).walking()).isEqualTo(Duration.ofSeconds(1));
        assertThatIllegalArgumentException().isThrownBy(() -> budget.withWalking(Duration.ofSeconds(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> budget.withBreaks(Duration.ofSeconds(-1)));
    }
}
