package amur.exhibitors;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Invented companies for tests. */
public final class ExhibitorsExamples {
    public static final Country CHINA = new Country("CN");
    public static final Country RUSSIA = new Country("RU");

    private ExhibitorsExamples() {}

    /** A Russian company that exhibits soybean oil and needs packaging machines. */
    public static NewExhibitor oilMill() {
        return new NewExhibitor(
                Kind.EXHIBITOR,
                "Вымышленный маслозавод «Зея»",
                "Zeya Invented Oil Mill",
                RUSSIA,
                "RU-AMU",
                "food",
                "",
                1,
                2,
                true,
                List.of(person("Мария", "Иванова", "Maria Ivanova", "maria@zeya.example", "ru", "en")),
                List.of(
                        good(true, "150790", Language.RU, "Соевое масло"),
                        good(false, "842230", Language.RU, "Упаковочные машины")),
                List.of());
    }

    /** A Chinese company that buys soybean oil. */
    public static NewExhibitor oilBuyer() {
        return new NewExhibitor(
                Kind.BUYER,
                "虚构哈尔滨粮油有限公司",
                "Invented Harbin Grain and Oil Co., Ltd.",
                CHINA,
                "CN-HL",
                "food",
                "",
                2,
                0,
                false,
                List.of(
                        person("丽", "王", "Wang Li", "wang.li@grain.example", "zh"),
                        person("伟", "张", "Zhang Wei", "zhang.wei@grain.example", "zh", "ru")),
                List.of(good(false, "150790", Language.ZH, "豆油")),
                List.of());
    }

    /** So many companies, alternately of the two countries, each with a person and two goods. */
    public static List<NewExhibitor> many(int count) {
        var companies = new ArrayList<NewExhibitor>();
        for (int i = 1; i <= count; i++) {
            boolean chinese = i % 2 == 0;
            Language language = chinese ? Language.ZH : Language.RU;
            companies.add(new NewExhibitor(
                    i % 3 == 0 ? Kind.BUYER : Kind.EXHIBITOR,
                    chinese ? "虚构公司" + i : "Вымышленная компания " + i,
                    "Invented Company " + i,
                    chinese ? CHINA : RUSSIA,
                    chinese ? "CN-HL" : "RU-AMU",
                    "machinery",
                    "",
                    1,
                    0,
                    true,
                    List.of(person(
                            chinese ? "明" : "Пётр",
                            chinese ? "李" : "Петров",
                            chinese ? "Li Ming" : "Petr Petrov",
                            "person" + i + "@invented.example",
                            language.code())),
                    List.of(
                            good(true, "847989", language, chinese ? "机器" + i : "Станки " + i),
                            good(false, "", language, chinese ? "零件" : "Детали")),
                    List.of()));
        }
        return companies;
    }

    public static Representative person(String given, String family, String latin, String email, String... languages) {
        return new Representative(0, given, family, latin, "", email, Set.of(languages), -1);
    }

    public static Good good(boolean offered, String hs, Language language, String text) {
        return new Good(offered, hs, LocalizedText.original(language, text));
    }

    public static NewExhibitor present(NewExhibitor company, Period... periods) {
        return new NewExhibitor(
                company.kind(),
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
                List.of(periods));
    }

    /** The same company with a register number, as one that applies must have. */
    public static NewExhibitor applying(NewExhibitor company, String registration) {
        return new NewExhibitor(
                company.kind(),
                company.name(),
                company.latinName(),
                company.country(),
                company.region(),
                company.sector(),
                registration,
                company.seats(),
                company.minMeetings(),
                company.publicMeetings(),
                company.representatives(),
                company.goods(),
                company.presence());
    }

    /** A company of which only its names matter. */
    public static NewExhibitor named(Country country, String name, String latinName) {
        return new NewExhibitor(
                Kind.EXHIBITOR,
                name,
                latinName,
                country,
                country.equals(CHINA) ? "CN-HL" : "RU-AMU",
                "machinery",
                "",
                1,
                0,
                true,
                List.of(),
                List.of(),
                List.of());
    }

    /** A right INN of no real company: region 00 is given to none. */
    public static String inn(int number) {
        String digits = String.format("00%07d", number);
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + sum % 11 % 10;
    }
}
