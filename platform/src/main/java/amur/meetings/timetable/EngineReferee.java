package amur.meetings.timetable;

import amur.editions.EditionId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.Referee;
import amur.timetabling.ProblemException;
import amur.web.UserFacingException;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Judges on the engine's problem of the edition as it stands at the moment of asking. */
@Component
class EngineReferee implements Referee {
    private final EditionProblems problems;

    EngineReferee(EditionProblems problems) {
        this.problems = problems;
    }

    @Override
    public Situation look(EditionId edition, Goal goal, Collection<DraftMeeting> meetings) {
        try {
            return new EngineSituation(
                    problems.of(
                            edition,
                            goal,
                            meetings.stream().filter(DraftMeeting::pinned).toList()),
                    meetings);
        } catch (ProblemException e) {
            throw new UserFacingException("meetings.refused.no_frame");
        }
    }
}
