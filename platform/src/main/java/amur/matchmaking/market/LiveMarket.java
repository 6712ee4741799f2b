package amur.matchmaking.market;

import amur.exhibitors.products.CatalogueChanges.Position;
import amur.matching.Answer;
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

    /** What was said in transactions before this one it knows. */
    private volatile long heardTo;

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
        heardTo = position.transaction();
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

    long heardTo() {
        return heardTo;
    }

    void heardTo(long transaction) {
        heardTo = transaction;
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

    /** All that a company has said, as it is now. Costs little where nothing has changed. */
    void say(long company, Map<Long, Boolean> now) {
        if (reading(() -> news(company, now).isEmpty())) {
            return;
        }
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            news(company, now).forEach(Runnable::run);
        } finally {
            writing.unlock();
        }
    }

    /** What the engine has to learn and to unlearn. */
    private List<Runnable> news(long company, Map<Long, Boolean> now) {
        Integer from = places.get(company);
        if (from == null) {
            return List.of();
        }
        var before = new HashMap<Integer, Boolean>();
        matchmaker.said(from).forEach(answer -> before.put(answer.about(), answer.yes()));
        var news = new ArrayList<Runnable>();
        now.forEach((other, yes) -> {
            Integer about = places.get(other);
            if (about != null && !yes.equals(before.remove(about))) {
                news.add(() -> matchmaker.answered(new Answer(from, about, yes)));
            }
        });
        before.keySet().forEach(about -> news.add(() -> matchmaker.unsaid(from, about)));
        return news;
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
