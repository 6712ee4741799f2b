package amur.meetings;

import amur.editions.EditionId;
import amur.editions.InterpreterAway;
import amur.editions.TableLost;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.PresenceChanged;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.RequestAccepted;
import amur.matchmaking.RequestWithdrawn;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears what happens after a release and has a repair worked out for each. The event registry keeps every piece of news until its
 * listener has come to its end, so that none is lost with a node; a piece heard twice makes one proposal.
 *
 * <p>Not {@code @ApplicationModuleListener}: a burst of news would open a transaction each and leave no connection to the pages. Here
 * a node works out one repair at a time.
 */
@Component
class RepairTriggers {
    private final Repairs repairs;
    private final Meetings meetings;
    private final Exhibitors exhibitors;
    private final Matchmaking matchmaking;
    private final Availability availability;
    private final ReentrantLock one = new ReentrantLock();

    RepairTriggers(
            Repairs repairs,
            Meetings meetings,
            Exhibitors exhibitors,
            Matchmaking matchmaking,
            Availability availability) {
        this.repairs = repairs;
        this.meetings = meetings;
        this.exhibitors = exhibitors;
        this.matchmaking = matchmaking;
        this.availability = availability;
    }

    @Async
    @TransactionalEventListener
    void left(ExhibitorWithdrawn event) {
        propose(event.edition(), new Proposal.Cause.CompanyLeft(event.exhibitor()));
    }

    @Async
    @TransactionalEventListener
    void hoursLost(AvailabilityChanged event) {
        if (!event.lost().isEmpty()) {
            propose(event.edition(), new Proposal.Cause.HoursLost(event.company(), event.lost()));
        }
    }

    /** A company that comes later or goes earlier loses the meetings outside its new hours. */
    @Async
    @TransactionalEventListener
    void presence(PresenceChanged event) {
        Set<Integer> free = availability.free(event.exhibitor());
        Set<Integer> lost = meetings.ofExhibitor(event.exhibitor()).stream()
                .filter(Meeting::confirmed)
                .map(meeting -> meeting.place().slot())
                .filter(slot -> !free.contains(slot))
                .collect(Collectors.toSet());
        if (!lost.isEmpty()) {
            propose(event.edition(), new Proposal.Cause.HoursLost(event.exhibitor(), lost));
        }
    }

    @Async
    @TransactionalEventListener
    void tableLost(TableLost event) {
        propose(event.edition(), new Proposal.Cause.TableLost(event.table(), event.slots()));
    }

    @Async
    @TransactionalEventListener
    void interpreterAway(InterpreterAway event) {
        propose(event.edition(), new Proposal.Cause.InterpreterAway(event.pair(), event.number(), event.slots()));
    }

    @Async
    @TransactionalEventListener
    void late(RequestAccepted event) {
        propose(event.edition(), new Proposal.Cause.LateRequest(event.request()));
    }

    /** When a company leaves, all its requests go with it: that is one repair, not one for each. */
    @Async
    @TransactionalEventListener
    void withdrawn(RequestWithdrawn event) {
        MeetingRequest request = matchmaking.get(event.request());
        boolean companyLeft = Stream.of(request.from(), request.to())
                .anyMatch(company -> exhibitors.get(company).state() instanceof Exhibitor.State.Withdrawn);
        if (!companyLeft) {
            propose(event.edition(), new Proposal.Cause.RequestWithdrawn(event.request()));
        }
    }

    private void propose(EditionId edition, Proposal.Cause cause) {
        one.lock();
        try {
            repairs.propose(edition, cause);
        } finally {
            one.unlock();
        }
    }
}
