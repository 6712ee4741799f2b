package amur.demo;

import amur.demo.DemoWords.Goods;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.Delivery;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.exhibitors.products.Products.NewProduct;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Invents products of the invented companies: two to six of each exhibitor, one that some buyers seek. Same seed, same products. */
final class DemoProducts {
    private static final List<String> RETAIL_PACKS = List.of("retail packs", "в розничной упаковке", "零售包装");

    /** What makes two products of one kind differ, where a model number would be odd: in English, Russian, Chinese. */
    private static final List<List<String>> GRADES = List.of(
            List.of("first grade", "первый сорт", "一级"),
            List.of("premium grade", "высший сорт", "特级"),
            List.of("in bulk", "навалом", "散装"),
            List.of("for processing", "для переработки", "加工用"),
            RETAIL_PACKS);

    private static final List<String> GRADED =
            List.of("food", "agriculture", "forestry", "minerals", "petrochemicals", "metals", "energy");
    /** A chapter of the Harmonized System; apparatus of the same sector has models. */
    private static final String MEDICINES = "30";

    private static final List<String> BY_WEIGHT =
            List.of("agriculture", "minerals", "petrochemicals", "metals", "energy");

    private final DemoWords words;
    private final RandomGenerator random;
    private final Map<String, List<Goods>> bySector = new HashMap<>();

    DemoProducts(DemoWords words, RandomGenerator random) {
        this.words = words;
        this.random = random;
        words.goods.forEach(goods -> bySector.computeIfAbsent(goods.sector(), sector -> new ArrayList<>())
                .add(goods));
    }

    List<NewProduct> invent(List<NewExhibitor> companies, List<ExhibitorId> ids) {
        var products = new ArrayList<NewProduct>();
        for (int i = 0; i < companies.size(); i++) {
            NewExhibitor company = companies.get(i);
            boolean offers = company.kind() == Kind.EXHIBITOR;
            List<Goods> choice = choice(company, offers);
            int count = offers ? 2 + random.nextInt(5) : random.nextInt(5) < 2 ? 1 : 0;
            for (int n = 0; n < count && !choice.isEmpty(); n++) {
                products.add(new NewProduct(ids.get(i), product(company, offers, n, pick(choice))));
            }
        }
        return products;
    }

    private List<Goods> choice(NewExhibitor company, boolean offers) {
        return bySector.getOrDefault(company.sector(), List.of()).stream()
                .filter(goods -> !offers || goods.offeredBy(company.country().code()))
                .toList();
    }

    private ProductEntry product(NewExhibitor company, boolean offered, int n, Goods goods) {
        boolean russian = company.country().code().equals("RU");
        Language own = russian ? Language.RU : Language.ZH;
        boolean medicine = goods.hs().startsWith(MEDICINES);
        boolean graded = medicine || GRADED.contains(goods.sector());
        List<String> any = pick(GRADES);
        List<String> grade = medicine ? RETAIL_PACKS : any;
        String model = "DM-" + (char) ('A' + n) + (100 + random.nextInt(900));
        int translated = random.nextInt(10);
        LocalizedText name = LocalizedText.original(own, name(goods, grade, graded, model, own));
        LocalizedText text = LocalizedText.original(own, text(own));
        for (Language other : Language.values()) {
            if (other != own && translated < (other == Language.EN ? 5 : 4)) {
                Status status = translated == 0 ? Status.DRAFT : Status.REVIEWED;
                name = name.translated(other, name(goods, grade, graded, model, other), status);
                text = text.translated(other, text(other), status);
            }
        }
        return new ProductEntry(
                offered ? model + "-" + (n + 1) : "",
                offered,
                name,
                text,
                offered && random.nextInt(10) < 6 ? brand(company, russian) : "",
                HsCode.of(goods.hs()),
                offered ? company.country().code() : "",
                Optional.of(minimum(goods)),
                offered && random.nextInt(10) < 8 ? Optional.of(delivery(russian)) : Optional.empty(),
                offered ? certificates(goods, russian) : List.of());
    }

    private static String name(Goods goods, List<String> grade, boolean graded, String model, Language language) {
        return switch (language) {
            case EN -> goods.en() + ", " + (graded ? grade.get(0) : "model " + model);
            case RU -> goods.ru() + ", " + (graded ? grade.get(1) : "модель " + model);
            case ZH -> goods.zh() + (graded ? "（" + grade.get(2) + "）" : " " + model);
        };
    }

    private static String text(Language language) {
        return switch (language) {
            case EN -> "An invented product of the demo edition. Samples at the stand.";
            case RU -> "Вымышленный товар демонстрационного выпуска. Образцы на стенде.";
            case ZH -> "演示用虚构产品。展位备有样品。";
        };
    }

    /** One brand a company, so that its products share it. */
    private String brand(NewExhibitor company, boolean russian) {
        DemoWords.Brand brand = words.brands.get(Math.floorMod(company.name().hashCode(), words.brands.size()));
        return russian ? brand.ru() + " (демо)" : brand.zh() + "（演示）";
    }

    private MinimumOrder minimum(Goods goods) {
        String unit = BY_WEIGHT.contains(goods.sector())
                ? "TNE"
                : switch (goods.sector()) {
                    case "food" -> "KGM";
                    case "forestry" -> "MTQ";
                    case "light-industry" -> "XBX";
                    default -> "H87";
                };
        int[] amounts = unit.equals("KGM") ? new int[] {500, 1_000, 5_000} : new int[] {1, 5, 10, 20, 60, 100};
        return new MinimumOrder(BigDecimal.valueOf(amounts[random.nextInt(amounts.length)]), unit);
    }

    private Delivery delivery(boolean russian) {
        List<Incoterm> rules =
                List.of(Incoterm.EXW, Incoterm.FCA, Incoterm.FCA, Incoterm.DAP, Incoterm.CPT, Incoterm.FOB);
        List<String> places = russian
                ? List.of("Благовещенск", "Забайкальск", "Владивосток", "Гродеково", "Находка")
                : List.of("黑河", "满洲里", "绥芬河", "大连", "哈尔滨");
        return new Delivery(pick(rules), pick(places));
    }

    private List<Certificate> certificates(Goods goods, boolean russian) {
        var all = new ArrayList<Certificate>();
        boolean food = goods.sector().equals("food") || goods.sector().equals("agriculture");
        if (random.nextInt(10) < 6) {
            all.add(certificate(russian ? food ? "eac-declaration" : "eac-certificate" : food ? "sc" : "ccc"));
        }
        if (random.nextInt(10) < 4) {
            all.add(certificate(food ? "iso-22000" : "iso-9001"));
        }
        if (food && random.nextInt(10) < 2) {
            all.add(certificate("halal"));
        }
        return all;
    }

    /** A few have run out by the time of the edition. */
    private Certificate certificate(String kind) {
        LocalDate until = LocalDate.of(2024, 3, 31).plusMonths(random.nextInt(36));
        return new Certificate(kind, "", "DEMO-" + (10_000 + random.nextInt(90_000)), Optional.of(until));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
