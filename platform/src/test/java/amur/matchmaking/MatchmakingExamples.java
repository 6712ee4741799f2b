package amur.matchmaking;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.matchmaking.Matchmaking.NewRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Companies that want to meet, for tests of this room and of those below. */
public final class MatchmakingExamples {
    private MatchmakingExamples() {}

    /** An edition with an oil mill, a buyer of oil and further companies, none of which has asked another. */
    public record Fair(Edition edition, ExhibitorId mill, ExhibitorId buyer, List<ExhibitorId> others) {
        public Fair {
            others = List.copyOf(others);
        }

        public EditionId id() {
            return edition.id();
        }

        /** All companies by number. */
        public List<ExhibitorId> all() {
            var all = new ArrayList<ExhibitorId>(List.of(mill, buyer));
            all.addAll(others);
            return all;
        }
    }

    public static Fair fair(Editions editions, Exhibitors exhibitors, int others) {
        Edition edition = EditionsExamples.bare(editions);
        var companies = new ArrayList<NewExhibitor>();
        companies.add(ExhibitorsExamples.oilMill());
        companies.add(ExhibitorsExamples.oilBuyer());
        companies.addAll(ExhibitorsExamples.many(others));
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), companies);
        return new Fair(edition, ids.get(0), ids.get(1), ids.subList(2, ids.size()));
    }

    /** So many accepted requests between different pairs of these companies, the same for the same seed. */
    public static List<NewRequest> requests(List<ExhibitorId> companies, int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        WishLevel[] levels = {WishLevel.GLAD_TO, WishLevel.MEET, WishLevel.MUST_MEET};
        var pairs = new java.util.HashSet<Set<ExhibitorId>>();
        var requests = new ArrayList<NewRequest>();
        while (requests.size() < count) {
            ExhibitorId from = companies.get(random.nextInt(companies.size()));
            ExhibitorId to = companies.get(random.nextInt(companies.size()));
            if (!from.equals(to) && pairs.add(Set.of(from, to))) {
                requests.add(new NewRequest(from, to, levels[random.nextInt(3)], levels[random.nextInt(3)], false));
            }
        }
        return requests;
    }

    /** A request that the other side has accepted. */
    public static MeetingRequestId accepted(Matchmaking matchmaking, ExhibitorId from, ExhibitorId to) {
        MeetingRequestId request = matchmaking.request(from, to, WishLevel.MEET, "");
        matchmaking.accept(request, to, WishLevel.MEET);
        return request;
    }

    /** Its state's name in capitals, as stored. */
    public static String state(MeetingRequest request) {
        return request.state().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }

    /** One more company, listed. */
    public static ExhibitorId join(Exhibitors exhibitors, EditionId edition, NewExhibitor company) {
        return exhibitors.enlist(edition, List.of(company)).getFirst();
    }

    /** The same company as a buyer or an exhibitor. */
    public static NewExhibitor as(Exhibitor.Kind kind, NewExhibitor company) {
        return new NewExhibitor(
                kind,
                company.name(),
                company.latinName(),
                company.country(),
                company.region(),
                company.sector(),
                company.registration(),
                company.seats(),
                company.minMeetings(),
                company.publicMeetings(),
                company.representatives(),
                company.goods(),
                company.presence());
    }
}
