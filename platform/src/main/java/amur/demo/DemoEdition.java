package amur.demo;

import amur.editions.Edition;
import amur.editions.Edition.Day;
import amur.editions.Edition.Phase;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.Editions.SlotTime;
import amur.editions.Hall;
import amur.editions.Halls;
import amur.editions.OpenEdition;
import amur.editions.TableRows;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.Matchmaking.NewRequest;
import amur.meetings.DraftSettings;
import amur.meetings.Timetables;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo edition into an empty database, all or nothing. */
@Component
@Profile("demo")
class DemoEdition implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoEdition.class);
    private static final ZoneId HARBIN = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 2024;
    private static final Duration FIRST_DRAFT = Duration.ofSeconds(40);
    private static final Duration SLOT = Duration.ofMinutes(25);
    private static final Duration SLOT_AND_PAUSE = Duration.ofMinutes(30);

    /** How much is invented. */
    enum Size {
        FULL(1200, 1000, 12_000, 170, 60, new TableRows(17, 3, 4)),
        SMALL(60, 50, 500, 8, 4, new TableRows(4, 3, 4));

        final int exhibitors;
        final int buyers;
        final int requests;
        final int tables;
        final int interpreters;
        final TableRows rows;

        Size(int exhibitors, int buyers, int requests, int tables, int interpreters, TableRows rows) {
            this.exhibitors = exhibitors;
            this.buyers = buyers;
            this.requests = requests;
            this.tables = tables;
            this.interpreters = interpreters;
            this.rows = rows;
        }
    }

    private final Editions editions;
    private final Halls halls;
    private final Exhibitors exhibitors;
    private final Products products;
    private final Matchmaking matchmaking;
    private final Timetables timetables;
    private final DemoAccounts accounts;
    private final DemoApplications applications;
    private final DemoVerifications verifications;
    private final DemoFacts facts;
    private final DemoClock clock;
    private final DemoOpenRequests openRequests;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Size size;

    DemoEdition(
            Editions editions,
            Halls halls,
            Exhibitors exhibitors,
            Products products,
            Matchmaking matchmaking,
            Timetables timetables,
            DemoAccounts accounts,
            DemoApplications applications,
            DemoVerifications verifications,
            DemoFacts facts,
            DemoClock clock,
            DemoOpenRequests openRequests,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @Value("${amur.demo.size:full}") String size) {
        this.editions = editions;
        this.halls = halls;
        this.exhibitors = exhibitors;
        this.products = products;
        this.matchmaking = matchmaking;
        this.timetables = timetables;
        this.accounts = accounts;
        this.applications = applications;
        this.verifications = verifications;
        this.facts = facts;
        this.clock = clock;
        this.openRequests = openRequests;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.size = Size.valueOf(size.toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (editions.current().isEmpty()) {
            long start = System.nanoTime();
            transactions.executeWithoutResult(status -> load());
            log.info(
                    "Demo edition loaded in {} s",
                    Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
        }
        jdbc.sql("select loaded_at from demo_edition order by loaded_at limit 1")
                .query(java.time.OffsetDateTime.class)
                .optional()
                .ifPresent(loaded -> clock.startedAt(loaded.toInstant()));
    }

    private void load() {
        // Two nodes may start on one empty database: the second waits here and then finds the edition there.
        jdbc.sql("select pg_advisory_xact_lock(20240517)").query((row, n) -> 0).single();
        if (editions.current().isPresent()) {
            return;
        }
        var words = new DemoWords();
        var random = new SplittableRandom(SEED);
        accounts.create();
        EditionId edition = open(words, random);
        facts.tell(edition);
        // The clock is set before anything is agreed: what is drafted after it is then later by the clock too.
        clock.startedAt(jdbc.sql("insert into demo_edition (edition_id) values (?) returning loaded_at")
                .param(edition.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant());
        List<Period> days = List.copyOf(meetingDays().stream()
                .map(day -> new Period(
                        day.atTime(9, 0).atZone(HARBIN).toInstant(),
                        day.atTime(18, 0).atZone(HARBIN).toInstant()))
                .toList());
        List<NewExhibitor> companies = new DemoCompanies(words, random).invent(size.exhibitors, size.buyers, days);
        List<ExhibitorId> ids = exhibitors.enlist(edition, companies);
        // Chance of its own, so that companies and requests stay who they were.
        List<ProductId> invented = products.addAll(
                edition, new DemoProducts(words, new SplittableRandom(SEED + 1)).invent(companies, ids));
        DemoPictures.paint(invented, products);
        List<NewRequest> requests = new DemoRequests(random).invent(companies, ids, size.requests);
        matchmaking.enter(edition, requests);
        openRequests.settle(edition);
        actForBusyCompanies(companies, ids, requests);
        editions.changeStatus(edition, Edition.Status.OPEN);
        applications.hand(edition, words, days);
        verifications.hand(ids);
        // Long enough to sign in and watch it come along.
        timetables.startDraft(edition, DraftSettings.of(FIRST_DRAFT, SEED).withThreads(2));
    }

    private EditionId open(DemoWords words, SplittableRandom random) {
        LocalDate first = LocalDate.of(2024, 5, 16);
        EditionId edition = editions.open(new OpenEdition(
                "harbin-2024",
                text("8th Russia-China EXPO (demo)", "8-е Российско-Китайское ЭКСПО (демо)", "第八届中国—俄罗斯博览会（演示）"),
                8,
                text(
                        "Cooperation, Mutual Trust and Opportunities",
                        "Сотрудничество, взаимное доверие и возможности",
                        "合作、互信、机遇"),
                text("Harbin", "Харбин", "哈尔滨"),
                LocalizedText.empty(),
                new Country("CN"),
                new Country("RU"),
                HARBIN,
                List.of(
                        new Day(first, Phase.BUILD_UP),
                        new Day(first.plusDays(1), Phase.BUSINESS),
                        new Day(first.plusDays(2), Phase.PUBLIC),
                        new Day(first.plusDays(3), Phase.PUBLIC),
                        new Day(first.plusDays(4), Phase.PUBLIC),
                        new Day(first.plusDays(5), Phase.PUBLIC)),
                3));
        editions.setSlots(edition, slots());
        editions.setTables(edition, size.tables);
        halls.lay(edition, Hall.UNKNOWN.inRows(size.rows));
        editions.setPool(edition, "ru-zh", interpreters(words, random, size.interpreters));
        return edition;
    }

    static List<LocalDate> meetingDays() {
        return IntStream.range(17, 21)
                .mapToObj(day -> LocalDate.of(2024, 5, day))
                .toList();
    }

    /** Four days, 9:30 to 12:30 and 13:30 to 17:30, a meeting every half hour: 14 slots a day. */
    static List<SlotTime> slots() {
        var slots = new ArrayList<SlotTime>();
        for (LocalDate day : meetingDays()) {
            addSlots(slots, day, LocalTime.of(9, 30), 6);
            addSlots(slots, day, LocalTime.of(13, 30), 8);
        }
        return slots;
    }

    private static void addSlots(List<SlotTime> slots, LocalDate day, LocalTime from, int count) {
        for (int i = 0; i < count; i++) {
            var start = day.atTime(from)
                    .atZone(HARBIN)
                    .plus(SLOT_AND_PAUSE.multipliedBy(i))
                    .toInstant();
            slots.add(new SlotTime(day, new Period(start, start.plus(SLOT))));
        }
    }

    private static List<String> interpreters(DemoWords words, SplittableRandom random, int count) {
        List<DemoWords.Name> families = words.names.stream()
                .filter(name -> name.side().equals("cn") && name.part().equals("family"))
                .toList();
        List<DemoWords.Name> given = words.names.stream()
                .filter(name -> name.side().equals("cn") && name.part().equals("given"))
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> families.get(random.nextInt(families.size())).nativeForm()
                        + given.get(random.nextInt(given.size())).nativeForm())
                .toList();
    }

    /** The demo's exhibitor and buyer are the companies with the most requests, so that there is something to see. */
    private void actForBusyCompanies(List<NewExhibitor> companies, List<ExhibitorId> ids, List<NewRequest> requests) {
        Map<ExhibitorId, Long> asked = requests.stream()
                .flatMap(request -> java.util.stream.Stream.of(request.from(), request.to()))
                .collect(java.util.stream.Collectors.groupingBy(
                        java.util.function.Function.identity(), java.util.stream.Collectors.counting()));
        actFor(DemoAccounts.RUSSIAN_EXHIBITOR, Kind.EXHIBITOR, "RU", Language.RU, companies, ids, asked);
        actFor(DemoAccounts.CHINESE_BUYER, Kind.BUYER, "CN", Language.ZH, companies, ids, asked);
    }

    private void actFor(
            DemoAccounts.Account account,
            Kind kind,
            String country,
            Language language,
            List<NewExhibitor> companies,
            List<ExhibitorId> ids,
            Map<ExhibitorId, Long> asked) {
        int busiest = IntStream.range(0, companies.size())
                .filter(i -> companies.get(i).kind() == kind
                        && companies.get(i).country().code().equals(country))
                .boxed()
                .max(Comparator.comparingLong(i -> asked.getOrDefault(ids.get(i), 0L)))
                .orElseThrow();
        Exhibitor company = exhibitors.get(ids.get(busiest));
        accounts.actFor(
                account, company, companies.get(busiest).representatives().getFirst(), language);
        // Who signs in is the representative of that name, known by the same address.
        jdbc.sql("""
                        update representative set email = ? where id =
                            (select id from representative where exhibitor_id = ? order by position limit 1)""").params(account.email(), company.id().value()).update();
        openRequests.around(company.id());
    }

    private static LocalizedText text(String english, String russian, String chinese) {
        return LocalizedText.original(Language.ZH, chinese)
                .translated(Language.RU, russian, Status.REVIEWED)
                .translated(Language.EN, english, Status.REVIEWED);
    }
}
