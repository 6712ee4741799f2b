package amur.exhibitors.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long a list of 20,000 names takes beside 30,000 companies: {@code -Damur.figures=true}. Asserts results, not times. */
@EnabledIfSystemProperty(named = "amur.figures", matches = "true")
class ScreeningFiguresTest {
    private static final int LISTED = 20_000;
    private static final int COMPANIES = 30_000;
    private static final int KNOWN = 200;

    private static final String[] RUSSIAN =
            "бор лес гор мир сев вол дон кам рос ива тех агро сиб урал сталь маш хим пром торг заря".split(" ");
    private static final String[] ENGLISH =
            "north east trade steel timber gold river star union prime global ocean amber delta metro".split(" ");
    private static final String CHINESE = "明华瑞祥泰盛宏远光达丰利江海天成东方兴龙福安新源德信和顺永恒";
    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";

    private static String firm(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "ООО «" + of(RUSSIAN, random) + of(RUSSIAN, random) + of(RUSSIAN, random) + "»";
            case 1 ->
                capital(of(ENGLISH, random)) + " " + capital(of(ENGLISH, random)) + " "
                        + capital(of(ENGLISH, random) + of(ENGLISH, random)) + " Ltd";
            default -> {
                var name = new StringBuilder("哈尔滨");
                for (int i = 0; i < 4; i++) {
                    name.append(CHINESE.charAt(random.nextInt(CHINESE.length())));
                }
                yield name + "贸易有限公司";
            }
        };
    }

    private static String person(Random random) {
        return random.nextBoolean()
                ? capital(of(RUSSIAN, random) + of(RUSSIAN, random) + "ов") + " " + capital(of(RUSSIAN, random) + "ий")
                : "" + FAMILIES.charAt(random.nextInt(FAMILIES.length()))
                        + CHINESE.charAt(random.nextInt(CHINESE.length()))
                        + CHINESE.charAt(random.nextInt(CHINESE.length()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String of(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    @Test
    void aLongListBesideAllCompaniesOfAnEdition() {
        var random = new Random(20);
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < LISTED; i++) {
            listed.add(i % 2 == 0 ? firm(random) : person(random));
        }
        long start = System.nanoTime();
        var index = new NameIndex();
        for (int i = 0; i < LISTED; i++) {
            index.add(i, listed.get(i));
        }
        long built = System.nanoTime();
        var hits = new HashSet<String>();
        int found = 0;
        for (int i = 0; i < COMPANIES; i++) {
            List<String> names =
                    i < KNOWN ? List.of(listed.get(i * 2), person(random)) : List.of(firm(random), person(random));
            for (String name : names) {
                List<NameIndex.Found> all = index.find(name);
                hits.addAll(all.stream().map(hit -> hit.entry() + " " + name).toList());
                int own = i * 2;
                found += i < KNOWN && all.stream().anyMatch(hit -> hit.entry() == own) ? 1 : 0;
            }
        }
        long end = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "Screening: %,d listed names indexed in %.1f s; %,d companies with a person each compared in %.1f s, %,d hits%n",
                LISTED,
                (built - start) / 1e9,
                COMPANIES,
                (end - built) / 1e9,
                hits.size());
        assertThat(found).isGreaterThanOrEqualTo(KNOWN);
    }
}
