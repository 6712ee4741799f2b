package amur.meetings.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.Halls;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Draft;
import amur.meetings.DraftSettings;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.Instances;
import amur.meetings.Instances.OpenInstance;
import amur.meetings.Instances.Opened;
import amur.meetings.Meeting;
import amur.meetings.Meetings;
import amur.meetings.Releases;
import amur.meetings.Timetables;
import amur.meetings.timetable.EditionProblems;
import amur.shared.Language;
import amur.timetabling.InstanceFormat;
import amur.timetabling.LiteratureFormat;
import amur.timetabling.Problem;
import amur.timetabling.Timetabler;
import amur.web.UserFacingException;
import amur.web.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class InstanceEditionsTest {
    /** Everything the format can say, but for fixed tables. */
    private static final String EVERYTHING = """
            amur-timetable 1
            days 3 2
            tables 2,2,1,2,2
            pool ru-zh 2,1,1,0,1
            participant 0 A free=0-2,4 seats=2 min=1 max=3
            participant 1 B free=*
            participant 2 A free=*
            participant 3 B free=none
            request 0 0 1 weight=3 pool=ru-zh slots=* must=no
            request 1 2 1 weight=70 slots=1,3 must=yes
            request 2 2 3 weight=5
            before 0 1
            """;

    @Autowired
    Instances instances;

    @Autowired
    Timetables timetables;

    @Autowired
    EditionProblems problems;

    @Autowired
    Releases releases;

    @Autowired
    Agendas agendas;

    @Autowired
    Meetings standing;

    @Autowired
    Editions editions;

    @Autowired
    Halls halls;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Words words;

    private Opened open(String name, byte[] content) {
        return instances.open(new OpenInstance(
                name,
                content,
                EditionsExamples.CHINA,
                EditionsExamples.RUSSIA,
                EditionsExamples.HARBIN_TIME,
                LocalDate.of(2028, 3, 6),
                Language.RU,
                DraftSettings.of(Duration.ofSeconds(5), 1).withRounds(200)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void tablesStandWhereTheFileSaysCountedFromTheNearestCorner() {
        Opened opened = open("hall.txt", bytes("""
                amur-timetable 1
                days 3
                tables 4
                table 0 at=900,40
                table 2 at=903,36
                participant 0 A free=* seats=4
                participant 1 B free=* seats=4
                request 0 0 1
                """));
        assertThat(halls.hall(opened.edition()))
                .isEqualTo(new Hall(null, Map.of(1, new HallPlace(0, 4), 3, new HallPlace(3, 0))));
        assertThat(ended(opened).figures().walk()).isEqualTo(new Draft.Walk(0, 0));
    }

    private Draft ended(Opened opened) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> timetables.draft(opened.draft()), draft -> draft.state()
                        .ended());
    }

    private static String text(Problem problem) throws IOException {
        var text = new StringBuilder();
        InstanceFormat.write(problem, text);
        return text.toString();
    }

    @Test
    void theEditionMakesTheSameProblemAsTheFile() throws IOException {
        Opened opened = open("everything.txt.gz", packed(bytes(EVERYTHING)));
        Problem file = InstanceFormat.read(new ByteArrayInputStream(bytes(EVERYTHING)));
        Problem edition = problems.of(opened.edition(), Goal.WEIGHT, List.of()).problem();
        // One table of the slot with fewer is closed in the edition; the numbers of tables are what counts.
        String closed = text(edition)
                .lines()
                .filter(line -> line.startsWith("closed"))
                .toList()
                .toString();
        assertThat(closed).isEqualTo("[closed 1 slots=2]");
        assertThat(text(edition).lines().filter(line -> !line.startsWith("closed") && !line.startsWith("tables")))
                .containsExactlyElementsOf(text(file)
                        .lines()
                        .filter(line -> !line.startsWith("tables"))
                        .toList());
        assertThat(IntStream.range(0, 5).map(edition::tables)).containsExactly(2, 2, 1, 2, 2);
        assertThat(ended(opened).state()).isEqualTo(Draft.State.DONE);
    }

    @Test
    void allIsNamedByItsNumberInTheFile() {
        Opened opened = open("My event 2028.amur", bytes(EVERYTHING));
        Edition edition = editions.get(opened.edition());
        assertThat(edition.slug()).startsWith("instance-my-event-2028");
        assertThat(edition.name().textIn(Language.RU)).isEqualTo("Задача My event 2028");
        assertThat(edition.name().textIn(Language.ZH)).isEqualTo("算例 My event 2028");
        assertThat(edition.days())
                .extracting(Edition.Day::date)
                .containsExactly(LocalDate.of(2028, 3, 6), LocalDate.of(2028, 3, 7));
        List<Exhibitor> companies = exhibitors.listed(opened.edition());
        assertThat(companies)
                .extracting(Exhibitor::name)
                .containsExactly("Участник 0", "Участник 1", "Участник 2", "Участник 3");
        assertThat(companies.get(2).latinName()).isEqualTo("Participant 2");
        assertThat(companies).extracting(company -> company.country().code()).containsExactly("CN", "RU", "CN", "RU");

        Edition again =
                editions.get(open("My event 2028.amur", bytes(EVERYTHING)).edition());
        assertThat(again.slug()).isNotEqualTo(edition.slug()).startsWith("instance-my-event-2028");
    }

    @Test
    void aCaseOfTheLiteratureIsDraftedForTheFewestBreaks() {
        Opened opened = open("tiny.dzn", bytes("""
                nBusiness = 4; nMeetings = 4; nTables = 2; nTotalSlots = 4; nMorningSlots = 2;
                requested = [| 1, 2, 3, | 3, 4, 1, | 1, 4, 3, | 3, 2, 3 |];
                nMeetingsBusiness = [2, 2, 2, 2];
                meetingsxBusiness = [{2, 4}, {2, 5}, {3, 5}, {3, 4}];
                forbidden = [{0}, {0}, {4}, {0}];
                fixed = [0, 0, 0, 0];
                precedences = [{}, {}, {}, {}];
                """));
        Draft draft = ended(opened);
        assertThat(draft.state()).isEqualTo(Draft.State.DONE);
        assertThat(draft.settings().goal()).isEqualTo(Goal.FEWEST_BREAKS);
        assertThat(draft.figures().placed()).isEqualTo(4);
        assertThat(draft.figures().breaks()).isZero();
        assertThat(exhibitors.listed(opened.edition()).getFirst().name()).isEqualTo("Участник 1");
    }

    @Test
    void aRealEventOf2013BecomesADraftedEdition() throws IOException {
        String folder = System.getenv("AMUR_SHARED_DATA");
        assumeThat(folder).as("AMUR_SHARED_DATA, the folder of shared data").isNotNull();
        Path file = Path.of(String.valueOf(folder), "b2b-meetings", "forum-13.original.dzn");
        assumeThat(file).exists();
        Opened opened = open("forum-13.original.dzn", Files.readAllBytes(file));
        Draft draft = ended(opened);
        assertThat(draft.state()).isEqualTo(Draft.State.DONE);
        assertThat(draft.figures().placed()).isEqualTo(154);
        assertThat(timetables.leftOut(opened.draft())).isEmpty();
        assertThat(exhibitors.listed(opened.edition())).hasSize(70);
        // Against the file itself, past everything the edition has made of it.
        var edition = problems.of(opened.edition(), Goal.FEWEST_BREAKS, List.of());
        assertThat(Timetabler.violations(
                        LiteratureFormat.read(file),
                        edition.solution(timetables.meetings(opened.draft()))
                                .placements()
                                .toList()))
                .isEmpty();
    }

    @Test
    void twoWhoMeetTwiceInTheLiteratureHaveTwoMeetingsInTheTimetableAndInTheirCalendars() {
        Opened opened = open("twice.dzn", bytes("""
                nBusiness = 3; nMeetings = 3; nTables = 2; nTotalSlots = 4; nMorningSlots = 2;
                requested = [| 1, 2, 3, | 2, 1, 1, | 1, 3, 3 |];
                forbidden = [{0}, {0}, {0}]; fixed = [0, 0, 0]; precedences = [{2}, {}, {}];
                """));
        assertThat(ended(opened).figures().placed()).isEqualTo(3);
        List<Exhibitor> companies = exhibitors.listed(opened.edition());
        releases.release(opened.draft(), timetables.draft(opened.draft()).version());

        List<Meeting> meetings = standing.ofExhibitor(companies.getFirst().id());
        assertThat(agendas.ofCompany(companies.getFirst().id()).standing())
                .hasSize(3)
                .extracting(Agenda.Entry::uid)
                .doesNotHaveDuplicates();
        assertThat(meetings).extracting(meeting -> meeting.place().slot()).doesNotHaveDuplicates();
        List<Meeting> ofThePair = meetings.stream()
                .filter(meeting -> List.of(meeting.a(), meeting.b())
                        .contains(companies.get(1).id()))
                .toList();
        assertThat(ofThePair).hasSize(2);
        // The second of the file is in the morning and before the first of the file.
        MeetingRequestId morning = ofThePair.stream()
                .min(Comparator.comparing(meeting -> meeting.place().slot()))
                .orElseThrow()
                .request();
        assertThat(ofThePair)
                .extracting(Meeting::request)
                .contains(morning)
                .allMatch(one -> one.value() <= morning.value());
    }

    static Stream<String> literature() throws IOException {
        String folder = System.getenv("AMUR_SHARED_DATA");
        if (folder == null) {
            return Stream.of("");
        }
        try (Stream<Path> files = Files.list(Path.of(folder, "b2b-meetings"))) {
            return files.map(Path::toString).filter(file -> file.endsWith(".dzn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("literature")
    void everyCaseOfTheLiteratureBecomesAnEditionThatSaysTheSame(String file) throws IOException {
        assumeThat(file).as("AMUR_SHARED_DATA, the folder of shared data").isNotEmpty();
        Path path = Path.of(file);
        Opened opened = open(path.getFileName().toString(), Files.readAllBytes(path));
        timetables.stop(opened.draft());
        Problem read = LiteratureFormat.read(path);
        Problem made =
                problems.of(opened.edition(), Goal.FEWEST_BREAKS, List.of()).problem();
        assertThat(said(made)).containsExactlyElementsOf(said(read));
    }

    private static List<String> said(Problem problem) {
        var said = new ArrayList<String>();
        for (int slot = 0; slot < problem.slots(); slot++) {
            said.add("tables " + problem.tables(slot));
        }
        for (int id = 0; id < problem.participants(); id++) {
            var participant = problem.participant(id);
            said.add("participant " + id + " " + participant.seats() + " "
                    + participant.free().slots(problem.slots()).boxed().toList());
        }
        for (int id = 0; id < problem.requests(); id++) {
            var request = problem.request(id);
            said.add("request " + id + " " + request.a() + " " + request.b() + " " + request.must() + " "
                    + request.slots().slots(problem.slots()).boxed().toList());
        }
        for (int i = 0; i < problem.precedences(); i++) {
            said.add("before " + problem.earlier(i) + " " + problem.later(i));
        }
        return said;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bad.txt | amur-timetable 1\\ndays 3\\ntables x\\n | meetings.instances.fault.syntax | 3 | Строка 3: запись не удаётся прочесть. Сверьте её с описанием формата.
            bad.txt | amur-timetable 1\\ndays 3\\ntables 1\\nparticipant 0 A free=*\\nrequest 0 0 7\\n | meetings.instances.fault.unknown_participant | 5 | Строка 5: такого участника нет.
            bad.txt | amur-timetable 1\\ndays 3\\ntables 1\\nchair 3\\n | meetings.instances.named.unknown_record | 4 | Строка 4: запись «chair» неизвестна.
            bad.dzn | nBusiness = 2; | meetings.instances.named.missing | 0 | Файл: не указано «nMeetings».
            bad.txt | amur-timetable 1\\ndays 3\\ntables 1\\nparticipant 0 A seats=1\\n | meetings.instances.named.missing | 4 | Строка 4: не указано «free».
            bad.dzn | amur-timetable 1 | meetings.instances.named.unknown_record | 1 | Строка 1: запись «amur-timetable» неизвестна.
            """)
    void aBadFileIsRefusedWithLineAndCause(String name, String content, String key, int line, String said) {
        assertThatThrownBy(() -> open(name, bytes(content.replace("\\n", "\n"))))
                .isInstanceOfSatisfying(UserFacingException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments()[0]).isEqualTo(line);
                    assertThat(words.text(Language.RU, key, refused.arguments()))
                            .isEqualTo(said);
                });
    }

    @Test
    void whatIsEmptyCutOffOrUnpacksWithoutEndIsRefusedAndOpensNothing() {
        int before = editions.list().size();
        assertThat(refusal("empty.txt", new byte[0])).isEqualTo("meetings.instances.empty");
        byte[] whole = packed(bytes(EVERYTHING));
        assertThat(refusal("cut.txt.gz", java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("meetings.instances.fault.truncated");
        assertThat(refusal("damaged.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))
                .isEqualTo("meetings.instances.fault.truncated");
        byte[] comments = "# nothing but comments\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("bomb.txt.gz", packed(comments))).isEqualTo("meetings.instances.too_large");
        assertThat(refusal("latin.txt", new byte[] {'a', (byte) 0xe4, (byte) 0xf6, '\n'}))
                .isEqualTo("meetings.instances.fault.not_utf8");
        assertThat(refusal("table.txt", bytes("""
                                amur-timetable 1
                                days 3
                                tables 4
                                participant 0 A free=*
                                participant 1 B free=*
                                request 0 0 1 table=1
                                """))).isEqualTo("meetings.instances.fixed_table");
        assertThat(refusal("stand.txt", bytes("""
                                amur-timetable 1
                                days 3
                                tables 4
                                participant 0 A free=* at=3,4
                                participant 1 B free=*
                                request 0 0 1
                                """))).isEqualTo("meetings.instances.stand");
        assertThat(refusal("far.txt", bytes("""
                                amur-timetable 1
                                days 3
                                tables 4
                                table 0 at=0,0
                                table 1 at=0,100001
                                participant 0 A free=* seats=4
                                participant 1 B free=*
                                request 0 0 1
                                """))).isEqualTo("meetings.instances.far_table");
        assertThat(refusal("seats.txt", bytes("""
                                amur-timetable 1
                                days 3
                                tables 4
                                participant 0 A free=* seats=100
                                participant 1 B free=*
                                request 0 0 1
                                """))).isEqualTo("meetings.instances.beyond");
        assertThat(refusal("twice.txt", bytes("""
                                amur-timetable 1
                                days 3
                                tables 4
                                participant 0 A free=*
                                participant 1 B free=*
                                request 0 0 1
                                request 1 1 0
                                """))).isEqualTo("meetings.instances.fault.duplicate_request");
        assertThat(editions.list()).hasSize(before);
    }

    private String refusal(String name, byte[] content) {
        try {
            open(name, content);
            return "";
        } catch (UserFacingException refused) {
            return refused.key();
        }
    }
}
