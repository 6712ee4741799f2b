package amur.matchmaking.web;

import amur.editions.EditionId;
import amur.editions.FigureSource;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.RequestDesk.Coverage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the meeting requests of an edition; for the organizer, the public need not see how many nobody has answered. */
@Component
class RequestFigures implements FigureSource {
    private final RequestDesk desk;

    RequestFigures(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Counted> figures(EditionId edition) {
        Coverage coverage = desk.coverage(edition);
        return List.of(
                new Counted(
                        "requests",
                        "matchmaking.figure.accepted",
                        "matchmaking.figure.accepted.definition",
                        coverage.accepted(),
                        true),
                new Counted(
                        "requests",
                        "matchmaking.figure.pending",
                        "matchmaking.figure.pending.definition",
                        coverage.pending(),
                        false));
    }
}
