package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.CloneParticipant;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.meetings.MeetingNumbers.OfKind;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.web.UserFacingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SqlSchedulingRulesTest {
    @Autowired
    SchedulingRules rules;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Editions editions;

    @Test
    void everyKindComesBackAsItWasLaid() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        List<Rule> laid = List.of(
                new Rule.OnlySlots(fair.requests().get(0), Set.of(1, 3)),
                new Rule.Before(fair.requests().get(0), fair.requests().get(1)),
                new Rule.Weight(fair.requests().get(1), 40),
                new Rule.Interpreted(fair.requests().get(1), "ru-zh"),
                new Rule.Interpreted(fair.requests().get(2), ""),
                new Rule.AtMost(fair.companies().get(0), 2));
        rules.lay(fair.id(), laid);
        assertThat(rules.list(fair.id())).containsExactlyElementsOf(laid);
    }

    @Test
    void aRuleAboutTheSameThingTakesThePlaceOfTheOld() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        rules.lay(fair.id(), List.of(new Rule.OnlySlots(fair.requests().get(0), Set.of(1))));
        rules.lay(fair.id(), List.of(new Rule.OnlySlots(fair.requests().get(0), Set.of(2))));
        assertThat(rules.list(fair.id()))
                .containsExactly(new Rule.OnlySlots(fair.requests().get(0), Set.of(2)));
    }

    @Test
    void oneRuleIsLiftedAndTheOthersStay() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        Rule before = new Rule.Before(fair.requests().get(0), fair.requests().get(1));
        Rule other = new Rule.Before(fair.requests().get(0), fair.requests().get(2));
        rules.lay(fair.id(), List.of(before, other));
        rules.lift(fair.id(), before);
        assertThat(rules.list(fair.id())).containsExactly(other);
    }

    @Test
    void aCircleIsRefusedAndNothingIsLaid() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        Rule first = new Rule.Before(fair.requests().get(0), fair.requests().get(1));
        rules.lay(fair.id(), List.of(first));
        assertThatThrownBy(() -> rules.lay(
                        fair.id(),
                        List.of(
                                new Rule.Before(
                                        fair.requests().get(1), fair.requests().get(2)),
                                new Rule.Before(
                                        fair.requests().get(2), fair.requests().get(0)))))
                .isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.key())
                        .isEqualTo("meetings.drafting.refused.circle"));
        assertThat(rules.list(fair.id())).containsExactly(first);
    }

    @Test
    void aCloneKeepsTheNumbersOfKindsAndNothingThatWasLaidDownForOneCompany() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        var limits = Map.of(Exhibitor.Kind.EXHIBITOR, new OfKind(1, 6), Exhibitor.Kind.BUYER, new OfKind(2, null));
        rules.limit(fair.id(), rules.limits(fair.id()), limits);
        rules.lay(fair.id(), List.of(new Rule.AtMost(fair.companies().get(0), 2)));
        Edition from = editions.get(fair.id());
        var day = from.firstDay().plusYears(1);
        assertThat(editions.planClone(from.id(), day, false).rooms())
                .contains(new CloneParticipant.Carried("meetings.rule.carried", 2));
        EditionId to = editions.cloneEdition(
                from.id(), EditionsExamples.slug("limits"), day, false, EditionsExamples.text("Next", "Далее", "下一届"));
        assertThat(rules.limits(to)).isEqualTo(limits);
        assertThat(rules.list(to)).isEmpty();
        EditionId bare = EditionsExamples.bare(editions).id();
        assertThat(editions.planClone(bare, day, false).rooms())
                .extracting(CloneParticipant.Carried::key)
                .doesNotContain("meetings.rule.carried", "matchmaking.rules.carried");
    }
}
