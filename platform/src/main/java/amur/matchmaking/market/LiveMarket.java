package amur.matchmaking.market;

import amur.exhibitors.products.CatalogueChanges.Position;
import amur.matching.Market;
import amur.matching.Matchmaker;
import amur.matching.Proposal;
import amur.matching.Weights;
import amur.matching.WhyNot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The market of one edition with the engine opened over it. Reading and changing are kept apart by a lock. What was said between companies
 * is not told to the engine as never-pairs, since a never can be taken back: who asks brings along whom to leave out.
 */
final class LiveMarket {
    private final SubjectTree tree;
    private final Matchmaker matchmaker;
    private final List<Member> members;
    private final Map<Long, Integer> places = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** How far it has followed the catalogue; only the one thread that follows reads and writes it. */
    private volatile Position position;

    /** What had been said between companies when it was opened. */
    private final String stamp;

    LiveMarket(SubjectTree tree, List<Member> members, Market market, Position position, String stamp) {
        this.tree = tree;
        this.members = new ArrayList<>(members);
        for (Member member : members) {
            places.put(member.id(), places.size());
        }
        matchmaker = Matchmaker.open(market, Weights.STANDARD);
        this.position = position;
        this.stamp = stamp;
    }

    SubjectTree tree() {
        return tree;
    }

    Position position() {
        return position;
    }

    void followedTo(Position now) {
        position = now;
    }

    String stamp() {
        return stamp;
    }

    /** A pair of companies and how they fit, as the first reads it. */
    record Found(Member reader, Member other, Proposal proposal) {}

    /** Of those listed and wanted, the best for a company that is a member. */
    List<Found> best(long reader, int most, Predicate<Member> wanted) {
        return reading(() -> {
            int place = place(reader);
            return matchmaker.best(place, most, other -> !shown(other, wanted)).stream()
                    .map(proposal -> found(place, proposal))
                    .toList();
        });
    }

    Found between(long reader, long other) {
        return reading(() -> found(place(reader), matchmaker.between(place(reader), place(other))));
    }

    WhyNot.Cause whyNot(long reader, long other, int most, Predicate<Member> wanted) {
        return reading(() -> matchmaker
                .whyNot(place(reader), place(other), most, company -> !shown(company, wanted))
                .cause());
    }

    boolean has(long company) {
        return reading(() -> places.containsKey(company));
    }

    /** A company as it is now; new ones join. Costs nothing where nothing has changed. */
    void settle(Member now) {
        Member before = reading(() -> member(now.id()));
        if (now.equals(before)) {
            return;
        }
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            Integer place = places.get(now.id());
            if (place == null) {
                places.put(now.id(), matchmaker.add(now.company()));
                members.add(now);
            } else {
                if (!now.company().equals(members.get(place).company())) {
                    matchmaker.change(place, now.company());
                }
                members.set(place, now);
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean shown(int company, Predicate<Member> wanted) {
        Member member = members.get(company);
        return member.row().listed() && wanted.test(member);
    }

    private @Nullable Member member(long id) {
        Integer place = places.get(id);
        return place == null ? null : members.get(place);
    }

    private int place(long id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("exhibitor " + id + " is not in this market");
        }
        return place;
    }

    private Found found(int reader, Proposal proposal) {
        return new Found(members.get(reader), members.get(proposal.partner()), proposal);
    }

    private <T extends @Nullable Object> T reading(Supplier<T> question) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return question.get();
        } finally {
            reading.unlock();
        }
    }
}
