package amur.matchmaking.web;

import static amur.exhibitors.ExhibitorsExamples.CHINA;
import static amur.exhibitors.ExhibitorsExamples.RUSSIA;
import static amur.exhibitors.ExhibitorsExamples.good;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.ProductsExamples;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import amur.shared.Country;
import amur.shared.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Contact data of a company is in no answer of the server until the other side has accepted. A walk over every page, file and feed that
 * links lead to, for a visitor and for people of three companies, looks for marked addresses and numbers in the bytes of the answers.
 */
@PlatformTest
class ContactsStayClosedTest {
    private static final int MOST_PAGES = 250;

    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Accounts accounts;

    Edition edition;
    List<ExhibitorId> companies;
    List<Browser> people;

    @BeforeEach
    void threeCompanies() {
        edition = EditionsExamples.harbin(editions, 4, 2, 1);
        companies = exhibitors.enlist(
                edition.id(),
                List.of(
                        company(1, Kind.EXHIBITOR, RUSSIA),
                        company(2, Kind.BUYER, CHINA),
                        company(3, Kind.BUYER, CHINA)));
        products.add(companies.get(0), ProductsExamples.soybeanOil());
        people = new ArrayList<>();
        for (ExhibitorId company : companies) {
            people.add(browsers.actingFor(company));
        }
    }

    private static String email(int company) {
        return "marked" + company + "@closed" + company + ".example";
    }

    /** There is no field for a number: people write it where there is room, so it is looked for there. */
    private static String phone(int company) {
        return "+7 000 555-01-0" + company;
    }

    private static NewExhibitor company(int n, Kind kind, Country country) {
        return new NewExhibitor(
                kind,
                "Вымышленная фирма " + n,
                "Invented Firm " + n,
                country,
                country.equals(RUSSIA) ? "RU-AMU" : "CN-HL",
                "food",
                "",
                1,
                0,
                true,
                List.of(new Representative(
                        0,
                        "Имя" + n,
                        "Закрытая" + n,
                        "Closed" + n,
                        "Тел. " + phone(n),
                        email(n),
                        Set.of("ru", "zh"),
                        -1)),
                List.of(
                        good(true, n == 1 ? "150790" : "842230", Language.RU, "Товар " + n),
                        good(false, n == 1 ? "842230" : "150790", Language.RU, "Нужда " + n)),
                List.of());
    }

    /** Every address that links lead to, with what the server answered. */
    private Map<String, String> walk(Browser who) throws Exception {
        String root = "/editions/" + edition.slug();
        var queue = new ArrayDeque<String>();
        for (String language : List.of("ru", "zh", "en")) {
            for (String path : List.of(
                    root,
                    root + "/exhibitors",
                    root + "/exhibitors.csv",
                    root + "/exhibitors/1",
                    root + "/exhibitors/2",
                    root + "/exhibitors/3",
                    root + "/products",
                    root + "/products.csv",
                    root + "/products/1",
                    root + "/timetable",
                    root + "/timetable.csv",
                    root + "/regions",
                    root + "/company",
                    root + "/company/partners",
                    root + "/company/partners.csv",
                    root + "/company/requests",
                    root + "/company/requests.csv",
                    root + "/company/meetings",
                    root + "/company/meetings.csv",
                    root + "/company/meetings.ics",
                    root + "/company/verification",
                    root + "/interpreters",
                    "/find?q=Invented",
                    "/find?q=Закрытая1",
                    "/find?q=marked",
                    "/editions",
                    "/regions/RU-AMU",
                    "/notices")) {
                queue.add("/" + language + path);
            }
        }
        queue.add("/sitemap.xml");
        queue.add("/robots.txt");
        var answers = new LinkedHashMap<String, String>();
        while (!queue.isEmpty() && answers.size() < MOST_PAGES) {
            String address = queue.poll();
            if (answers.containsKey(address)) {
                continue;
            }
            MvcTestResult answer = who.get(address.replace(" ", "%20"));
            String body = Browser.text(answer);
            answers.put(
                    address,
                    answer.getResponse().getStatus() + "\n" + String.join("\n", headers(answer)) + "\n" + body);
            if (String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")) {
                for (Element link : Jsoup.parse(body).select("a[href], link[href], [hx-get]")) {
                    String to = link.hasAttr("hx-get") ? link.attr("hx-get") : link.attr("href");
                    String path = to.replaceAll("^https?://[^/]+", "").replaceAll("#.*", "");
                    boolean ours = path.matches("/(ru|zh|en)?/?(editions/" + edition.slug() + ".*|calendars/.*)");
                    if (ours && !answers.containsKey(path)) {
                        queue.add(path);
                    }
                }
            }
        }
        return answers;
    }

    private static List<String> headers(MvcTestResult answer) {
        return answer.getResponse().getHeaderNames().stream()
                .map(name -> name + ": " + answer.getResponse().getHeaders(name))
                .toList();
    }

    private static List<String> with(Map<String, String> answers, int company) {
        return answers.entrySet().stream()
                .filter(one -> one.getValue().contains(email(company))
                        || one.getValue().contains(phone(company))
                        || one.getValue().contains("Закрытая" + company)
                        || one.getValue().contains("Closed" + company))
                .map(Map.Entry::getKey)
                .filter(address -> !address.contains("/find?q="))
                .toList();
    }

    private static List<String> found(Map<String, String> answers, int company) {
        return answers.entrySet().stream()
                .filter(one -> one.getValue().contains(email(company))
                        || one.getValue().contains(phone(company)))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void nobodyReadsContactsBeforeAcceptanceAndAfterItOnlyTheTwo() throws Exception {
        MeetingRequestId asked = matchmaking.request(companies.get(1), companies.get(0), WishLevel.MUST_MEET, "");
        for (int reader = 0; reader <= 3; reader++) {
            Map<String, String> answers = walk(reader == 0 ? browsers.signedOut() : people.get(reader - 1));
            assertThat(answers).hasSizeGreaterThan(80);
            assertThat(answers.values().stream().filter(answer -> answer.startsWith("200")))
                    .hasSizeGreaterThan(40);
            for (int company = 1; company <= 3; company++) {
                if (company != reader) {
                    assertThat(with(answers, company))
                            .as("company %d for reader %d", company, reader)
                            .isEmpty();
                    assertThat(found(answers, company)).isEmpty();
                } else {
                    // The walk does see what is there to be seen: one's own people.
                    assertThat(found(answers, company)).isNotEmpty();
                }
            }
        }
        matchmaking.accept(asked, companies.get(0), WishLevel.MEET);
        for (int reader = 0; reader <= 3; reader++) {
            Map<String, String> answers = walk(reader == 0 ? browsers.signedOut() : people.get(reader - 1));
            for (int company = 1; company <= 3; company++) {
                boolean two = reader == 1 && company == 2 || reader == 2 && company == 1;
                if (two) {
                    assertThat(found(answers, company))
                            .as("company %d for reader %d", company, reader)
                            .isNotEmpty()
                            .allSatisfy(address -> assertThat(address).contains("/company/"));
                } else if (company != reader) {
                    assertThat(found(answers, company))
                            .as("company %d for reader %d", company, reader)
                            .isEmpty();
                }
            }
        }
    }
}
