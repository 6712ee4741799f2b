package amur.exhibitors.files;

import amur.editions.Edition;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Period;
import amur.web.CsvFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** Companies for files: some with everything that could go wrong on the way, or many plain ones. */
final class CompanyExamples {
    private static final List<String> ODD = List.of(
            "Масло; жмых",
            "две\nстроки",
            "обратная\\косая \\n \\;",
            "- тире впереди",
            "=1+1",
            "+7 421",
            "'=кавычка",
            "\"в кавычках\", с запятой",
            "豆油；豆粕",
            "机床、生产线",
            "soybean oil",
            "@home",
            "ёжик",
            "＝全角");
    private static final List<String> REGIONS_RU = List.of("RU-AMU", "RU-MOW", "RU-MOS", "RU-SPE", "RU-LEN", "");
    private static final List<String> REGIONS_CN = List.of("CN-HL", "CN-BJ", "CN-SN", "CN-SX", "CN-HK", "");

    private CompanyExamples() {}

    /** Companies with odd texts, several people and goods, some of them without codes, translated texts, hours. */
    static List<NewExhibitor> odd(SplittableRandom random, int count) {
        var companies = new ArrayList<NewExhibitor>();
        for (int i = 0; i < count; i++) {
            boolean chinese = random.nextBoolean();
            Country country = chinese ? ExhibitorsExamples.CHINA : ExhibitorsExamples.RUSSIA;
            int seats = random.nextInt(1, 4);
            companies.add(new NewExhibitor(
                    random.nextBoolean() ? Kind.BUYER : Kind.EXHIBITOR,
                    (chinese ? "=示例「公司」" : "ООО «Пример»; ") + i,
                    random.nextBoolean() ? "" : "Example " + i,
                    country,
                    pick(random, chinese ? REGIONS_CN : REGIONS_RU),
                    pick(random, List.of("food", "machinery", "it", "")),
                    "",
                    seats,
                    random.nextInt(0, 9),
                    random.nextBoolean(),
                    people(random, i, seats),
                    goods(random),
                    hours(random)));
        }
        return companies;
    }

    private static List<Representative> people(SplittableRandom random, int company, int seats) {
        var people = new ArrayList<Representative>();
        for (int i = random.nextInt(0, 4); i > 0; i--) {
            people.add(new Representative(
                    0,
                    pick(random, List.of("", "Мария; мл.", "丽")),
                    pick(random, List.of("Иванова", "王", "O'Neill")),
                    pick(random, List.of("", "Ivanova")),
                    pick(random, List.of("", "директор; владелец", "-")),
                    random.nextBoolean() ? "" : "p" + i + "@c" + company + ".example",
                    pick(random, List.of(Set.of(), Set.of("ru"), Set.of("zh", "en"), Set.of("ko", "kk", "ru"))),
                    random.nextInt(-1, seats)));
        }
        return people;
    }

    private static List<Good> goods(SplittableRandom random) {
        var goods = new ArrayList<Good>();
        for (boolean offered : new boolean[] {true, false}) {
            for (int i = random.nextInt(0, 4); i > 0; i--) {
                String hs = pick(random, List.of("", "01", "0103", "150790", "8479895000"));
                String words = pick(random, ODD);
                LocalizedText text = hs.isEmpty() || random.nextBoolean()
                        ? LocalizedText.original(amur.shared.Language.ofScript(words), words)
                        : LocalizedText.empty();
                goods.add(new Good(offered, hs, text));
            }
        }
        return goods;
    }

    private static List<Period> hours(SplittableRandom random) {
        var hours = new ArrayList<Period>();
        Instant at = EditionsExamples.MEETING_DAY
                .atTime(9, 0)
                .atZone(EditionsExamples.HARBIN_TIME)
                .toInstant();
        for (int i = random.nextInt(0, 3); i > 0; i--) {
            Instant end = at.plus(Duration.ofMinutes(random.nextInt(10, 2_000)));
            hours.add(new Period(at, end));
            at = end.plus(Duration.ofMinutes(15));
        }
        return hours;
    }

    /** So many companies with a person and two goods each. */
    static List<NewExhibitor> plain(int count) {
        return ExhibitorsExamples.many(count);
    }

    static byte[] csv(CompanyExport export, List<NewExhibitor> companies, Edition edition) {
        return Objects.requireNonNull(CsvFile.answer(
                        "x.csv",
                        export.head(Language.RU),
                        companies.stream()
                                .map(company -> export.row(company, Language.RU, edition.zone()))
                                .toList())
                .getBody());
    }

    private static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
