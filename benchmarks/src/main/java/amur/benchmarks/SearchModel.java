package amur.benchmarks;

import amur.retrieval.Document;
import amur.terminology.Concept;
import amur.terminology.Thesaurus;
import amur.terminology.Tongue;
import java.util.List;
import java.util.Random;

/**
 * A seeded catalogue of invented products, a third in each language, and what people would ask it.
 *
 * <p>A product's name is a good of the thesaurus, popular as 1/rank^0.7, with a property or material before it and a model; its text
 * names two other goods and a purpose. One of 250,000 invented companies owns it, its name in its own script and in Latin.
 */
final class SearchModel {
    /** What somebody may ask, in equal shares. */
    enum Kind {
        /** A good, as it is called in the language of the product or in another. */
        GOOD,
        /** A property and a good, in one language. */
        PROPERTY_AND_GOOD,
        /** The most frequent goods. */
        COMMON,
        /** The beginning of a good's name. */
        BEGINNING,
        /** A word with a letter left out, doubled or exchanged. */
        TYPING_ERROR,
        /** Four or six digits. */
        HS_CODE,
        /** A company by its Latin name. */
        COMPANY,
        /** A property in one language and a good in another. */
        MIXED
    }

    record Query(Kind kind, String text) {}

    private static final int COMPANIES = 250_000;
    private static final int COMMON = 20;
    private static final String[] RUSSIAN = {
        "бер", "лес", "зар", "мир", "сев", "вол", "дон", "кам", "яс", "рос", "гор", "ива"
    };
    private static final String[] LATIN = {
        "ber", "les", "zar", "mir", "sev", "vol", "don", "kam", "yas", "ros", "gor", "iva"
    };
    private static final String CHINESE = "明华瑞祥泰盛宏远光达丰利江海天成东方";

    private final List<Concept> goods;
    private final List<Concept> words;
    private final double[] popularity;

    SearchModel(Thesaurus thesaurus) {
        goods = thesaurus.concepts().stream()
                .filter(concept -> concept.kind().equals("goods"))
                .toList();
        words = thesaurus.concepts().stream()
                .filter(concept -> concept.file().equals("words/properties.txt")
                        || concept.file().equals("words/materials.txt"))
                .toList();
        popularity = new double[goods.size()];
        double sum = 0;
        for (int i = 0; i < popularity.length; i++) {
            sum += Math.pow(i + 1, -0.7);
            popularity[i] = sum;
        }
    }

    private Concept good(Random random) {
        int place = java.util.Arrays.binarySearch(popularity, random.nextDouble() * popularity[popularity.length - 1]);
        return goods.get(Math.min(goods.size() - 1, place < 0 ? -place - 1 : place));
    }

    private static Tongue tongue(int n) {
        return Tongue.values()[n % 3];
    }

    private static String name(Concept concept, Tongue tongue, Random random) {
        var terms = concept.terms(tongue);
        return terms.get(random.nextInt(terms.size())).text();
    }

    Document product(int id) {
        Random random = new Random(id * 31L + 7);
        Tongue tongue = tongue(id);
        Concept good = good(random);
        String space = tongue == Tongue.ZH ? "" : " ";
        String name = name(words.get(random.nextInt(words.size())), tongue, random) + space + name(good, tongue, random)
                + " DM-" + (100 + random.nextInt(900));
        String text = name(good(random), tongue, random)
                + space
                + name(good(random), tongue, random)
                + space
                + name(words.get(random.nextInt(words.size())), tongue, random);
        int company = random.nextInt(COMPANIES);
        String hs = good.hsCodes().isEmpty() ? "" : good.hsCodes().getFirst();
        return new Document(
                Document.Kind.PRODUCT,
                id,
                1,
                List.of(name),
                List.of(text),
                List.of(company(company), latin(company)),
                "A" + id,
                hs.isEmpty() ? List.of() : List.of(hs));
    }

    private static String company(int n) {
        if (n % 2 == 0) {
            return "ООО «" + syllables(n, RUSSIAN) + "»";
        }
        Random random = new Random(n);
        var name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append(CHINESE.charAt(random.nextInt(CHINESE.length())));
        }
        return name + "贸易有限公司";
    }

    private static String latin(int n) {
        return syllables(n, LATIN) + (n % 2 == 0 ? " LLC" : " Trading Co., Ltd.");
    }

    private static String syllables(int n, String[] of) {
        var name = new StringBuilder();
        for (int rest = n; name.isEmpty() || rest > 0; rest /= of.length) {
            name.append(of[rest % of.length]);
        }
        return name.toString();
    }

    Query query(int n) {
        Random random = new Random(n * 17L + 3);
        Kind kind = Kind.values()[n % Kind.values().length];
        Tongue tongue = tongue(random.nextInt(3));
        String good = name(good(random), tongue, random);
        String word = name(words.get(random.nextInt(words.size())), tongue, random);
        return new Query(
                kind,
                switch (kind) {
                    case GOOD -> good + " ";
                    case PROPERTY_AND_GOOD -> word + " " + good + " ";
                    case COMMON -> name(goods.get(random.nextInt(COMMON)), tongue, random) + " ";
                    case BEGINNING -> good.substring(0, Math.max(Math.min(3, good.length()), good.length() * 6 / 10));
                    case TYPING_ERROR -> mistyped(name(good(random), tongue(random.nextInt(2)), random), random);
                    case HS_CODE -> hs(random);
                    case COMPANY -> syllables(random.nextInt(COMPANIES), LATIN);
                    case MIXED -> word + " " + name(good(random), tongue(random.nextInt(3)), random) + " ";
                });
    }

    private String hs(Random random) {
        for (int i = 0; i < 100; i++) {
            Concept good = good(random);
            if (!good.hsCodes().isEmpty()) {
                return good.hsCodes().getFirst();
            }
        }
        return "1507";
    }

    private static String mistyped(String term, Random random) {
        int at = 1 + random.nextInt(Math.max(1, term.length() - 1));
        return at >= term.length()
                ? term
                : switch (random.nextInt(3)) {
                    case 0 -> term.substring(0, at) + term.substring(at + 1);
                    case 1 -> term.substring(0, at) + term.charAt(at - 1) + term.substring(at);
                    default ->
                        term.substring(0, at - 1) + term.charAt(at) + term.charAt(at - 1) + term.substring(at + 1);
                };
    }
}
