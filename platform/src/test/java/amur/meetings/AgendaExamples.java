package amur.meetings;

import amur.exhibitors.ExhibitorId;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Agendas of invented companies in three scripts, for calendars, papers and files. */
public final class AgendaExamples {
    public static final ZoneId HARBIN = ZoneId.of("Asia/Shanghai");
    public static final Instant RELEASED = Instant.parse("2024-05-02T08:30:00Z");

    private AgendaExamples() {}

    public static LocalizedText edition() {
        return LocalizedText.original(Language.EN, "8th Russia-China EXPO")
                .translated(Language.RU, "VIII Российско-Китайское ЭКСПО", LocalizedText.Status.REVIEWED)
                .translated(Language.ZH, "第八届中国—俄罗斯博览会", LocalizedText.Status.REVIEWED);
    }

    public static LocalizedText venue() {
        return LocalizedText.original(Language.EN, "Harbin International Exhibition Center")
                .translated(Language.RU, "Харбинский международный выставочный центр", LocalizedText.Status.REVIEWED)
                .translated(Language.ZH, "哈尔滨国际会展中心", LocalizedText.Status.REVIEWED);
    }

    public static Agenda.Party sawmill() {
        return new Agenda.Party(
                new ExhibitorId(1),
                17,
                "ООО «Вымышленный лес Приамурья»",
                "Vymyshlenny Les Priamurya LLC",
                new Country("RU"),
                "RU-AMU",
                "wood");
    }

    public static Agenda.Party machines() {
        return new Agenda.Party(
                new ExhibitorId(2),
                1204,
                "虚构松花江农业机械制造有限公司",
                "Xugou Songhuajiang Agricultural Machinery Co., Ltd.",
                new Country("CN"),
                "CN-HL",
                "machines");
    }

    /** Three meetings on two days: one plain, one interpreted, one called off. */
    public static Agenda agenda() {
        return agenda(List.of(
                entry(101, "2024-05-18T09:00", 0, Agenda.Status.CONFIRMED, machines(), "王丽", "ru-zh"),
                entry(102, "2024-05-18T14:30", 2, Agenda.Status.CONFIRMED, sawmill(), "", ""),
                entry(103, "2024-05-19T11:00", 1, Agenda.Status.CANCELLED, machines(), "Иванова Мария", "ru-zh")));
    }

    public static Agenda agenda(List<Agenda.Entry> entries) {
        return new Agenda(
                edition(),
                "harbin-2024",
                venue(),
                HARBIN,
                "АО «Придуманные станки Урала»",
                "Pridumannye Stanki Urala JSC",
                4,
                RELEASED,
                entries);
    }

    public static Agenda.Entry entry(
            long id,
            String start,
            int sequence,
            Agenda.Status status,
            Agenda.Party party,
            String interpreter,
            String pair) {
        Instant from = LocalDateTime.parse(start).atZone(HARBIN).toInstant();
        return new Agenda.Entry(
                id,
                "0192f0a0-0000-7000-8000-%012d".formatted(id),
                sequence,
                status,
                new Period(from, from.plus(Duration.ofMinutes(30))),
                (int) (id % 100) + 10,
                "Hall B",
                List.of(party),
                interpreter,
                pair,
                0,
                "",
                RELEASED.plus(Duration.ofHours(sequence)));
    }
}
