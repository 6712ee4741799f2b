package amur.editions;

import amur.editions.Edition.Day;
import amur.editions.Edition.Phase;
import amur.editions.Editions.SlotTime;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Editions to test with: each test opens its own, with a slug nobody else has. */
public final class EditionsExamples {
    public static final Country CHINA = new Country("CN");
    public static final Country RUSSIA = new Country("RU");
    public static final ZoneId HARBIN_TIME = ZoneId.of("Asia/Shanghai");

    /** The first of the example's days: build-up; the next is for business, three more are public. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2027, 5, 17);

    /** The day on which the example's meetings are held. */
    public static final LocalDate MEETING_DAY = FIRST_DAY.plusDays(1);

    public static final String POOL = "ru-zh";

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private EditionsExamples() {}

    /** A slug of its own, beginning with these words. */
    public static String slug(String words) {
        return words + "-" + COUNT.incrementAndGet();
    }

    public static OpenEdition openHarbin(String slug) {
        return new OpenEdition(
                slug,
                text("Example expo " + slug, "Выставка-пример " + slug, "示例博览会 " + slug),
                8,
                text("Cooperation in examples", "Сотрудничество в примерах", "示例合作"),
                text("Harbin", "Харбин", "哈尔滨"),
                text("Hall of examples", "Зал примеров", "示例展馆"),
                CHINA,
                RUSSIA,
                HARBIN_TIME,
                List.of(
                        new Day(FIRST_DAY, Phase.BUILD_UP),
                        new Day(FIRST_DAY.plusDays(1), Phase.BUSINESS),
                        new Day(FIRST_DAY.plusDays(2), Phase.PUBLIC),
                        new Day(FIRST_DAY.plusDays(3), Phase.PUBLIC),
                        new Day(FIRST_DAY.plusDays(4), Phase.PUBLIC)),
                1);
    }

    /** An edition in Harbin without slots, tables or interpreters, already open. */
    public static Edition bare(Editions editions) {
        EditionId id = editions.open(openHarbin(slug("harbin")));
        editions.changeStatus(id, Edition.Status.OPEN);
        return editions.get(id);
    }

    /** An open edition in Harbin with meetings from 9:00 in slots of 30 minutes with 10 between, tables and Russian-Chinese interpreters. */
    public static Edition harbin(Editions editions, int slots, int tables, int interpreters) {
        Edition edition = bare(editions);
        editions.setSlots(edition.id(), slots(edition, slots));
        editions.setTables(edition.id(), tables);
        editions.setPool(
                edition.id(),
                POOL,
                IntStream.rangeClosed(1, interpreters)
                        .mapToObj(number -> "Interpreter " + number)
                        .toList());
        return editions.get(edition.id());
    }

    /** So many slots on the meeting day, eight a day, over to the next days. */
    public static List<SlotTime> slots(Edition edition, int slots) {
        var times = new ArrayList<SlotTime>();
        for (int slot = 0; slot < slots; slot++) {
            LocalDate day = MEETING_DAY.plusDays(slot / 8);
            LocalTime start = LocalTime.of(9, 0).plusMinutes(40L * (slot % 8));
            var from = day.atTime(start).atZone(edition.zone()).toInstant();
            times.add(new SlotTime(day, new Period(from, from.plus(Duration.ofMinutes(30)))));
        }
        return times;
    }

    /** A text written in Russian with translations read over. */
    public static LocalizedText text(String english, String russian, String chinese) {
        return LocalizedText.reviewed(
                Language.RU, Map.of(Language.EN, english, Language.RU, russian, Language.ZH, chinese));
    }
}
