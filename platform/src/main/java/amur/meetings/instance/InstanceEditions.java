package amur.meetings.instance;

import amur.editions.Edition.Day;
import amur.editions.Edition.Phase;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.Halls;
import amur.editions.OpenEdition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.Matchmaking.NewRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import amur.meetings.Availability;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.Instances;
import amur.meetings.MeetingNumbers;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.meetings.Timetables;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.timetabling.Participant;
import amur.timetabling.Problem;
import amur.timetabling.Request;
import amur.timetabling.Side;
import amur.web.UserFacingException;
import amur.web.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an edition of an instance, all or nothing, and begins to draft. What a file says beyond companies and wishes becomes rules.
 * Companies speak one language, so that interpreters are needed where the file says so and nowhere else.
 */
@Component
class InstanceEditions implements Instances {
    private static final int MOST_SEATS = 99;
    private static final int SLUG_LENGTH = 48;
    private static final int ACCENT = 8;

    private final Editions editions;
    private final Halls halls;
    private final Exhibitors exhibitors;
    private final Matchmaking matchmaking;
    private final Availability availability;
    private final SchedulingRules rules;
    private final Timetables timetables;
    private final Words words;

    InstanceEditions(
            Editions editions,
            Halls halls,
            Exhibitors exhibitors,
            Matchmaking matchmaking,
            Availability availability,
            SchedulingRules rules,
            Timetables timetables,
            Words words) {
        this.editions = editions;
        this.halls = halls;
        this.exhibitors = exhibitors;
        this.matchmaking = matchmaking;
        this.availability = availability;
        this.rules = rules;
        this.timetables = timetables;
        this.words = words;
    }

    @Override
    @Transactional
    public Opened open(OpenInstance command) {
        InstanceFile file = InstanceFile.read(command.fileName(), command.content());
        Problem problem = file.problem();
        refuseWhatNoEditionHas(file);
        var frame = new InstanceFrame(problem);
        EditionId edition = editions.open(edition(command, problem));
        editions.setSlots(edition, frame.slots(command.firstDay(), command.zone()));
        frame.layTables(editions, halls, edition);
        frame.layPools(
                editions,
                edition,
                number -> words.text(command.language(), "meetings.instances.interpreter", String.valueOf(number)));
        List<ExhibitorId> companies = exhibitors.enlist(
                edition,
                IntStream.range(0, problem.participants())
                        .mapToObj(id -> company(command, file, problem.participant(id)))
                        .toList());
        availability.enter(edition, blocked(problem, companies));
        List<MeetingRequestId> requests = matchmaking.enter(edition, requests(file, companies));
        rules.lay(edition, rules(file, frame, companies, requests));
        return new Opened(
                edition,
                timetables.startDraft(
                        edition, command.settings().withGoal(file.literature() ? Goal.FEWEST_BREAKS : Goal.WEIGHT)));
    }

    private static void refuseWhatNoEditionHas(InstanceFile file) {
        Problem problem = file.problem();
        for (int id = 0; id < problem.requests(); id++) {
            if (problem.request(id).table() != Request.ANY_TABLE) {
                throw new UserFacingException("meetings.instances.fixed_table", String.valueOf(id));
            }
        }
        for (int id = 0; id < problem.participants(); id++) {
            Participant participant = problem.participant(id);
            if (problem.standPlace(id).isPresent()) {
                throw new UserFacingException("meetings.instances.stand", file.number(id));
            }
            if (participant.seats() > MOST_SEATS || participant.min() > MeetingNumbers.HIGHEST) {
                throw new UserFacingException(
                        "meetings.instances.beyond", file.number(id), MOST_SEATS, MeetingNumbers.HIGHEST);
            }
        }
    }

    private OpenEdition edition(OpenInstance command, Problem problem) {
        String file = command.fileName().replaceFirst("(?i)(\\.txt|\\.dzn|\\.amur)?(\\.gz)?$", "");
        String title = file.isBlank() ? command.fileName() : file;
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, words.text(language, "meetings.instances.edition", title));
        }
        return new OpenEdition(
                slug(title),
                LocalizedText.reviewed(command.language(), names),
                0,
                LocalizedText.empty(),
                LocalizedText.empty(),
                LocalizedText.empty(),
                command.host(),
                command.guest(),
                command.zone(),
                IntStream.range(0, problem.days())
                        .mapToObj(day -> new Day(command.firstDay().plusDays(day), Phase.BUSINESS))
                        .toList(),
                ACCENT);
    }

    private String slug(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), SLUG_LENGTH)).replaceAll("-+$", "");
        String base = cut.isEmpty() ? "instance" : "instance-" + cut;
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? base : base + "-" + n)
                .filter(slug -> editions.findBySlug(slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private NewExhibitor company(OpenInstance command, InstanceFile file, Participant participant) {
        String number = file.number(participant.id());
        String name = words.text(command.language(), "meetings.instances.participant", number);
        String latin = words.text(Language.EN, "meetings.instances.participant", number);
        return new NewExhibitor(
                participant.side() == Side.B ? Exhibitor.Kind.BUYER : Exhibitor.Kind.EXHIBITOR,
                name,
                latin,
                participant.side() == Side.B ? command.guest() : command.host(),
                "",
                "",
                "",
                participant.seats(),
                participant.min(),
                true,
                List.of(new Representative(
                        0, "", name, latin, "", "", Set.of(command.language().code()), -1)),
                List.of(),
                List.of());
    }

    private static Map<ExhibitorId, Set<Integer>> blocked(Problem problem, List<ExhibitorId> companies) {
        var blocked = new LinkedHashMap<ExhibitorId, Set<Integer>>();
        for (int id = 0; id < problem.participants(); id++) {
            Participant participant = problem.participant(id);
            if (!participant.free().isAll()) {
                blocked.put(
                        companies.get(id),
                        IntStream.range(0, problem.slots())
                                .filter(slot -> !participant.free().contains(slot))
                                .boxed()
                                .collect(Collectors.toSet()));
            }
        }
        return blocked;
    }

    /** In the literature two may meet more than once. */
    private static List<NewRequest> requests(InstanceFile file, List<ExhibitorId> companies) {
        Problem problem = file.problem();
        var meetings = new HashMap<Long, Integer>();
        var requests = new ArrayList<NewRequest>();
        for (int id = 0; id < problem.requests(); id++) {
            Request request = problem.request(id);
            long pair = (long) Math.min(request.a(), request.b()) << 32 | Math.max(request.a(), request.b());
            requests.add(request(file, request, companies).as(meetings.merge(pair, 1, Integer::sum)));
        }
        return requests;
    }

    private static NewRequest request(InstanceFile file, Request request, List<ExhibitorId> companies) {
        WishLevel[] wishes =
                switch (request.weight()) {
                    case 1 -> new WishLevel[] {WishLevel.GLAD_TO, WishLevel.GLAD_TO};
                    case 2 -> new WishLevel[] {WishLevel.MEET, WishLevel.GLAD_TO};
                    case 3 -> new WishLevel[] {WishLevel.MEET, WishLevel.MEET};
                    case 4 -> new WishLevel[] {WishLevel.MUST_MEET, WishLevel.MEET};
                    default -> new WishLevel[] {WishLevel.MUST_MEET, WishLevel.MUST_MEET};
                };
        return new NewRequest(
                companies.get(request.a()),
                companies.get(request.b()),
                wishes[0],
                wishes[1],
                request.must() && !file.literature());
    }

    private static List<Rule> rules(
            InstanceFile file, InstanceFrame frame, List<ExhibitorId> companies, List<MeetingRequestId> requests) {
        Problem problem = file.problem();
        var rules = new ArrayList<Rule>();
        for (int id = 0; id < problem.requests(); id++) {
            Request request = problem.request(id);
            if (request.weight() > 5) {
                rules.add(new Rule.Weight(requests.get(id), request.weight()));
            }
            if (request.pool() != Request.NO_POOL) {
                rules.add(new Rule.Interpreted(requests.get(id), frame.pair(request.pool())));
            }
            if (!request.slots().isAll()) {
                rules.add(new Rule.OnlySlots(
                        requests.get(id),
                        request.slots().slots(problem.slots()).boxed().collect(Collectors.toSet())));
            }
        }
        for (int i = 0; i < problem.precedences(); i++) {
            rules.add(new Rule.Before(requests.get(problem.earlier(i)), requests.get(problem.later(i))));
        }
        for (int id = 0; id < problem.participants(); id++) {
            Participant participant = problem.participant(id);
            long usual = participant.free().slots(problem.slots()).count() * participant.seats();
            if (participant.max() != usual) {
                rules.add(new Rule.AtMost(companies.get(id), participant.max()));
            }
        }
        return rules;
    }
}
