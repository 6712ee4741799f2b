package amur.demo;

import amur.demo.DemoWords.Goods;
import amur.demo.DemoWords.Place;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.shared.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents companies of both countries: names in their script and in Latin, goods, people, languages. Same seed, same companies. */
final class DemoCompanies {
    private static final Country RUSSIA = new Country("RU");
    private static final Country CHINA = new Country("CN");

    private final DemoWords words;
    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();

    DemoCompanies(DemoWords words, RandomGenerator random) {
        this.words = words;
        this.random = random;
    }

    /** {@code days}: the periods of the meeting days, of which most companies attend all and some only a few. */
    List<NewExhibitor> invent(int exhibitors, int buyers, List<Period> days) {
        var companies = new ArrayList<NewExhibitor>();
        for (int i = 0; i < exhibitors + buyers; i++) {
            Kind kind = i < exhibitors ? Kind.EXHIBITOR : Kind.BUYER;
            companies.add(company(i, kind, i % 2 == 0 ? RUSSIA : CHINA, days));
        }
        return companies;
    }

    private NewExhibitor company(int number, Kind kind, Country country, List<Period> days) {
        boolean russian = country.equals(RUSSIA);
        Goods main = pick(words.goods.stream()
                .filter(goods -> kind == Kind.BUYER || goods.offeredBy(country.code()))
                .toList());
        Place region = pick(russian ? words.russianRegions : words.chineseRegions);
        String[] name = russian ? russianName(main.sector()) : chineseName(main.sector(), region);
        List<Representative> people = people(number, russian);
        return new NewExhibitor(
                kind,
                name[0],
                name[1],
                country,
                region.code(),
                main.sector(),
                russian ? DemoNumbers.inn(number) : DemoNumbers.uscc(number),
                1,
                random.nextInt(10) < 3 ? 2 : 0,
                random.nextInt(20) > 0,
                people,
                goods(kind, country, main, region),
                presence(days));
    }

    private String[] russianName(String sector) {
        while (true) {
            DemoWords.Noun noun = pick(words.nouns);
            DemoWords.Adjective adjective = pick(words.adjectives.stream()
                    .filter(candidate -> candidate.gender().equals(noun.gender()))
                    .toList());
            String ru = adjective.ru() + " " + noun.ru();
            DemoWords.SectorWord word = sectorWord(sector);
            boolean stock = random.nextInt(5) == 0;
            String latin = adjective.latin() + " " + noun.latin() + " " + word.latin();
            if (taken.add(latin)) {
                return new String[] {
                    (stock ? "АО" : "ООО") + " «" + ru + " " + word.ru() + "» (демо)",
                    latin + (stock ? " JSC" : " LLC") + " (demo)"
                };
            }
        }
    }

    /** A Chinese firm carries its place; two firms of one brand and trade in different places are two names. */
    private String[] chineseName(String sector, Place place) {
        while (true) {
            DemoWords.Brand brand = pick(words.brands);
            DemoWords.SectorWord word = sectorWord(sector);
            boolean stock = random.nextInt(6) == 0;
            String latin = place.en() + " " + brand.latin() + " " + word.latin();
            if (taken.add(latin)) {
                return new String[] {
                    place.zh() + brand.zh() + word.zh() + (stock ? "股份有限公司" : "有限公司") + "（演示）",
                    latin + " Co., Ltd. (demo)"
                };
            }
        }
    }

    private DemoWords.SectorWord sectorWord(String sector) {
        List<DemoWords.SectorWord> own = words.sectorWords.stream()
                .filter(word -> word.sector().equals(sector))
                .toList();
        return pick(own.isEmpty() ? words.sectorWords : own);
    }

    private List<Good> goods(Kind kind, Country country, Goods main, Place region) {
        var goods = new ArrayList<Good>();
        boolean offers = kind == Kind.EXHIBITOR;
        goods.add(good(offers, main, country, region));
        List<Goods> sameSector = words.goods.stream()
                .filter(other -> other.sector().equals(main.sector()) && other != main)
                .toList();
        int more = random.nextInt(3);
        for (int i = 0; i < more && !sameSector.isEmpty(); i++) {
            goods.add(good(offers, pick(sameSector), country, region));
        }
        // Who exhibits often buys something too, and the reverse.
        if (random.nextInt(10) < 4) {
            goods.add(good(!offers, pick(words.goods), country, region));
        }
        return goods.stream().distinct().toList();
    }

    private Good good(boolean offered, Goods goods, Country country, Place region) {
        DemoWords.Sentence sentence = pick(words.sentences.stream()
                .filter(candidate -> candidate.kind().equals(offered ? "offer" : "need")
                        && !candidate.en().contains("{volume}"))
                .toList());
        Language own = country.equals(RUSSIA) ? Language.RU : Language.ZH;
        LocalizedText text = LocalizedText.original(own, fill(sentence, goods, region, own));
        for (Language other : Language.values()) {
            if (other != own && random.nextInt(3) > 0) {
                text = text.translated(
                        other,
                        fill(sentence, goods, region, other),
                        random.nextBoolean() ? Status.REVIEWED : Status.DRAFT);
            }
        }
        return new Good(offered, goods.hs(), text);
    }

    private static String fill(DemoWords.Sentence sentence, Goods goods, Place region, Language language) {
        return switch (language) {
            case EN -> sentence.en().replace("{goods}", lower(goods.en())).replace("{region}", region.en());
            // A short name that ends in a point (обл.) ends the sentence as well.
            case RU ->
                sentence.ru()
                        .replace("{goods}", lower(goods.ru()))
                        .replace("{region}", region.ru())
                        .replace("..", ".");
            case ZH -> sentence.zh().replace("{goods}", goods.zh()).replace("{region}", region.zh());
        };
    }

    private static String lower(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private List<Representative> people(int number, boolean russian) {
        var people = new ArrayList<Representative>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            String side = russian ? "ru" : "cn";
            boolean woman = random.nextBoolean();
            DemoWords.Name family = name(side, "family", woman);
            DemoWords.Name given = name(side, "given", woman);
            DemoWords.JobTitle title = pick(words.jobTitles);
            people.add(new Representative(
                    0,
                    given.nativeForm(),
                    family.nativeForm(),
                    given.latin() + " " + family.latin(),
                    russian ? title.ru() : title.zh(),
                    "person" + number + (i == 0 ? "" : "-" + i) + "@companies.amur.example",
                    languages(russian),
                    -1));
        }
        return people;
    }

    private DemoWords.Name name(String side, String part, boolean woman) {
        return pick(words.names.stream()
                .filter(name -> name.side().equals(side)
                        && name.part().equals(part)
                        && (name.gender().equals("any") || name.gender().equals(woman ? "f" : "m")))
                .toList());
    }

    private Set<String> languages(boolean russian) {
        var languages = new HashSet<String>();
        languages.add(russian ? "ru" : "zh");
        if (random.nextInt(100) < (russian ? 40 : 35)) {
            languages.add("en");
        }
        if (random.nextInt(100) < (russian ? 10 : 18)) {
            languages.add(russian ? "zh" : "ru");
        }
        return languages;
    }

    private List<Period> presence(List<Period> days) {
        if (random.nextInt(10) < 6) {
            return List.of();
        }
        List<Period> attended =
                days.stream().filter(day -> random.nextInt(10) < 7).toList();
        return attended.isEmpty() ? List.of(days.getFirst()) : attended;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
