package amur.meetings.ical;

import static amur.meetings.AgendaExamples.agenda;
import static amur.meetings.AgendaExamples.entry;
import static amur.meetings.AgendaExamples.machines;
import static org.assertj.core.api.Assertions.assertThat;

import amur.meetings.Agenda;
import amur.shared.Country;
import amur.shared.Language;
import amur.web.Words;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingCalendarTest {
    private static final Words WORDS = new Words();
    private final MeetingCalendar calendar = new MeetingCalendar(WORDS, "expo@example.org");

    private byte[] write(Agenda agenda, Language language) {
        return calendar.write(agenda, language, "https://expo.example");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineIsLongerThan75OctetsOrBrokenInsideACharacter(Language language) {
        byte[] file = write(agenda(), language);
        assertThat(PlainCalendar.physicalLines(file))
                .allSatisfy(line -> assertThat(line.length).isLessThanOrEqualTo(75));
        // Decoding each line strictly by itself fails where a character is broken.
        assertThat(PlainCalendar.read(file).all("VEVENT", "UID")).hasSize(3);
    }

    @Test
    void namesArriveInTheirScripts() {
        PlainCalendar zh = PlainCalendar.read(write(agenda(), Language.ZH));
        PlainCalendar.Line summary = zh.all("VEVENT", "SUMMARY").getFirst();
        assertThat(summary.text()).contains("虚构松花江农业机械制造有限公司", "Xugou Songhuajiang");
        assertThat(summary.parameters()).containsEntry("LANGUAGE", "zh-Hans");
        assertThat(zh.only("VCALENDAR", "X-WR-CALNAME").text())
                .contains("第八届中国—俄罗斯博览会", "АО «Придуманные станки Урала»");
        PlainCalendar ru = PlainCalendar.read(write(agenda(), Language.RU));
        assertThat(ru.all("VEVENT", "SUMMARY").get(1).text())
                .isEqualTo("Встреча: ООО «Вымышленный лес Приамурья» (Vymyshlenny Les Priamurya LLC)");
        assertThat(ru.all("VEVENT", "LOCATION").get(1).text())
                .isEqualTo("Стол 12, Hall B, Харбинский международный выставочный центр");
        assertThat(ru.all("VEVENT", "DESCRIPTION").getFirst().text())
                .isEqualTo("虚构松花江农业机械制造有限公司 (Xugou Songhuajiang Agricultural Machinery Co., Ltd.), "
                        + WORDS.text(Language.RU, "shared.country.CN")
                        + "\nПереводчик: 王丽 (китайский – русский)\nВремя указано по месту проведения: Китай, UTC+08:00."
                        + "\nРасписание, версия 4.");
    }

    @Test
    void timesStandInTheZoneOfTheVenueWhichTheFileDefines() {
        PlainCalendar file = PlainCalendar.read(write(agenda(), Language.EN));
        PlainCalendar.Line start = file.all("VEVENT", "DTSTART").getFirst();
        assertThat(start.value()).isEqualTo("20240518T090000");
        assertThat(start.parameters()).isEqualTo(java.util.Map.of("TZID", "Asia/Shanghai"));
        assertThat(file.all("VEVENT", "DTEND").getFirst().value()).isEqualTo("20240518T093000");
        assertThat(file.only("VTIMEZONE", "TZID").value()).isEqualTo("Asia/Shanghai");
        assertThat(file.only("STANDARD", "TZOFFSETTO").value()).isEqualTo("+0800");
    }

    @Test
    void anEditionOverAChangeOfTheClockHasBothOffsets() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        var zone =
                ZoneComponent.of(berlin, Instant.parse("2025-03-28T08:00:00Z"), Instant.parse("2025-04-01T16:00:00Z"));
        PlainCalendar file = PlainCalendar.read(OctetFolding.fold(zone.toString()));
        assertThat(file.all("DAYLIGHT", "DTSTART"))
                .extracting(PlainCalendar.Line::value)
                .containsExactly("20250330T020000");
        assertThat(file.only("DAYLIGHT", "TZOFFSETTO").value()).isEqualTo("+0200");
        assertThat(file.only("STANDARD", "TZOFFSETTO").value()).isEqualTo("+0100");
    }

    @Test
    void theLibraryReadsBackWhatStandsThere() throws Exception {
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(write(agenda(), Language.ZH)));
        assertThat(read.validate(true).hasErrors()).isFalse();
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events).hasSize(3);
        DtStart<?> start = events.getFirst().getDateTimeStart();
        assertThat(Instant.from(start.getDate()))
                .isEqualTo(agenda().entries().getFirst().period().start());
        assertThat(events.getFirst().getSummary().getValue()).contains("虚构松花江农业机械制造有限公司");
    }

    @Test
    void aCancelledMeetingStaysAndSaysSo() {
        PlainCalendar file = PlainCalendar.read(write(agenda(), Language.RU));
        assertThat(file.all("VEVENT", "STATUS"))
                .extracting(PlainCalendar.Line::value)
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(file.all("VEVENT", "SUMMARY").get(2).text()).startsWith("Отменена: ");
        assertThat(file.only("VCALENDAR", "METHOD").value()).isEqualTo("PUBLISH");
        assertThat(file.only("VCALENDAR", "REFRESH-INTERVAL").parameters()).containsEntry("VALUE", "DURATION");
    }

    @Test
    void aMovedMeetingKeepsItsUidAndRaisesSequence() {
        Agenda.Entry before = entry(7, "2024-05-18T09:00", 0, Agenda.Status.CONFIRMED, machines(), "", "");
        Agenda.Entry after = entry(7, "2024-05-19T16:00", 1, Agenda.Status.CONFIRMED, machines(), "", "");
        PlainCalendar one = PlainCalendar.read(write(agenda(List.of(before)), Language.EN));
        PlainCalendar other = PlainCalendar.read(write(agenda(List.of(after)), Language.EN));
        assertThat(other.only("VEVENT", "UID")).isEqualTo(one.only("VEVENT", "UID"));
        assertThat(one.only("VEVENT", "SEQUENCE").value()).isEqualTo("0");
        assertThat(other.only("VEVENT", "SEQUENCE").value()).isEqualTo("1");
        assertThat(other.only("VEVENT", "DTSTART").value()).isEqualTo("20240519T160000");
        assertThat(other.only("VEVENT", "DTSTAMP").value()).isEqualTo("20240502T093000Z");
    }

    @Test
    void theSameAgendaGivesTheSameBytes() {
        assertThat(write(agenda(), Language.RU)).isEqualTo(write(agenda(), Language.RU));
    }

    @Test
    void aNameCannotBreakOutOfItsLine() {
        var hostile = new Agenda.Party(
                new amur.exhibitors.ExhibitorId(9),
                9,
                "Evil\r\nSTATUS:CANCELLED\r\nBEGIN:VALARM\u2028; , \\ \"",
                "",
                new Country("RU"),
                "",
                "");
        byte[] file = write(
                agenda(List.of(entry(1, "2024-05-18T09:00", 0, Agenda.Status.CONFIRMED, hostile, "", ""))),
                Language.EN);
        PlainCalendar read = PlainCalendar.read(file);
        assertThat(read.only("VEVENT", "STATUS").value()).isEqualTo("CONFIRMED");
        assertThat(read.only("VEVENT", "SUMMARY").text())
                .isEqualTo("Meeting: Evil STATUS:CANCELLED BEGIN:VALARM ; , \\ \"");
    }

    @Test
    void anEmptyAgendaIsStillACalendar() throws Exception {
        byte[] file = write(agenda(List.of()), Language.EN);
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(calendar.getComponents()).hasSize(1);
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
        assertThat(PlainCalendar.read(file).only("VCALENDAR", "VERSION").value())
                .isEqualTo("2.0");
    }

    @Test
    void aSignOfFourOctetsOrWithAMarkIsNeverBroken() {
        String long4 = "SUMMARY:" + "𠀀".repeat(60) + "и\u0306".repeat(60);
        byte[] folded = OctetFolding.fold(long4 + "\r\n");
        assertThat(PlainCalendar.physicalLines(folded)).allSatisfy(line -> {
            assertThat(line.length).isLessThanOrEqualTo(75);
            assertThat(new String(line, StandardCharsets.UTF_8)).doesNotStartWith(" \u0306");
        });
        assertThat(new String(folded, StandardCharsets.UTF_8).replace("\r\n ", ""))
                .isEqualTo(long4 + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Casablanca.ics", "EXDATE-IN-UTC.ics", "EXDATE.ics"})
    void filesOfOtherProgramsSurviveOurFolding(String name) throws Exception {
        Path file = sharedData().resolve("ical").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no sample " + file);
        Calendar original = new CalendarBuilder().build(new StringReader(Files.readString(file)));
        byte[] folded = OctetFolding.fold(original.toString());
        // Texts are compared: calendars of one text with a time zone of their own are not equal objects to the library.
        assertThat(unfolded(new String(folded, StandardCharsets.UTF_8))).isEqualTo(unfolded(original.toString()));
        Calendar again = new CalendarBuilder().build(new ByteArrayInputStream(folded));
        assertThat(again.getComponents()).hasSameSizeAs(original.getComponents());
        assertThat(PlainCalendar.read(folded).lines()).isNotEmpty();
    }

    private static Path sharedData() {
        String named = System.getenv("AMUR_SHARED_DATA");
        return named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
    }

    private static String unfolded(String text) {
        return text.replaceAll("\\r?\\n[ \\t]", "").replace("\r\n", "\n");
    }
}
