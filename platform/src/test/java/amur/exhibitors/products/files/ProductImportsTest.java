package amur.exhibitors.products.files;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.files.FileImport;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.FileImport.Sums;
import amur.exhibitors.files.Imports;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.shared.Language;
import amur.shared.LocalizedText.Status;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import amur.web.Words;
import amur.web.files.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ProductImportsTest {
    @Autowired
    Imports imports;

    @Autowired
    ProductSheet sheet;

    @Autowired
    Products products;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Editions editions;

    @Autowired
    Accounts accounts;

    @Autowired
    Words words;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    Edition edition;
    ExhibitorId mill;
    ExhibitorId buyer;
    PersonId maria;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        buyer = ids.get(1);
        maria = AccountsExamples.maria(accounts);
    }

    private FileImport upload(String file) {
        return upload(Optional.of(mill), file.getBytes(StandardCharsets.UTF_8));
    }

    /** Checked, too. */
    private FileImport upload(Optional<ExhibitorId> company, byte[] file) {
        return ended(uploaded(company, file));
    }

    private FileImport uploaded(Optional<ExhibitorId> company, byte[] file) {
        return imports.upload(Kind.PRODUCTS, edition, company, "товары.csv", file, maria);
    }

    private FileImport done(FileImport read) {
        imports.start(Kind.PRODUCTS, edition, read.company(), read.number());
        return ended(read);
    }

    private FileImport ended(FileImport read) {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        FileImport now = imports.get(Kind.PRODUCTS, edition, read.company(), read.number());
        while (now.state().works() && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now = imports.get(Kind.PRODUCTS, edition, read.company(), read.number());
        }
        return now;
    }

    private static Sums planned(FileImport read) {
        return read.report().orElseThrow().sums();
    }

    private long trail() {
        return jdbc.sql("select count(*) from audit_entry where subject in ('product', 'product_certificate', 'brand')")
                .query(Long.class)
                .single();
    }

    @Test
    void aFileAsACompanyHasItBringsProductsInAndAgainChangesNothing() {
        String file = """
                Артикул;Наименование;Код ТН ВЭД;Минимальная партия;Ед. изм.;Условия поставки;Страна;Сертификаты;Действует до;Название (китайский);Склад
                A-1;Масло соевое;1507 90 900 9;20,5;т;FCA Благовещенск;Россия;Декларация о соответствии ЕАЭС;31.12.2026;大豆油;3
                A-2;Шрот соевый;2304.00;;;;;ГОСТ 53799;;;1
                ;Лецитин;;100;кг;DAP Хэйхэ;RU;;;;
                """;
        FileImport read = upload(
                Optional.of(mill),
                file.getBytes(
                        Charset.forName("windows-1251").newEncoder().canEncode(file)
                                ? Charset.forName("windows-1251")
                                : StandardCharsets.UTF_8));
        assertThat(planned(read)).isEqualTo(new Sums(3, 3, 0, 0, 0));
        assertThat(read.report().orElseThrow().unknown()).containsExactly("Склад");
        FileImport first = done(read);
        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(first.done()).isEqualTo(new Sums(3, 3, 0, 0, 0));
        Product oil = products.findByNumber(edition.id(), 1).orElseThrow();
        assertThat(oil.entry().hs().code()).isEqualTo("1507909009");
        assertThat(oil.entry().minimumOrder().orElseThrow().unit()).isEqualTo("TNE");
        assertThat(oil.entry().delivery().orElseThrow().place()).isEqualTo("Благовещенск");
        assertThat(oil.entry().name().translations().get(Language.ZH).status()).isEqualTo(Status.REVIEWED);
        assertThat(oil.entry().certificates().getFirst().kind()).isEqualTo("eac-declaration");
        assertThat(oil.entry().certificates().getFirst().validUntil().orElseThrow())
                .isEqualTo("2026-12-31");

        FileImport again = upload(file);
        assertThat(planned(again)).isEqualTo(new Sums(3, 0, 0, 3, 0));
        long before = trail();
        assertThat(done(again).done()).isEqualTo(new Sums(3, 0, 0, 3, 0));
        assertThat(trail()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsExportedForReadersOfAnyLanguageIsTheSameWhenItComesBack(Language reader) {
        ProductId oil = products.add(mill, soybeanOil());
        products.add(mill, soughtBeans());
        // a translation that no longer fits stays what it is
        products.translate(
                oil,
                products.get(oil).version(),
                soybeanOil().name().rewritten(Language.RU, "Масло; соевое \"особое\"\\"),
                soybeanOil().text(),
                soybeanOil().text());
        List<List<String>> rows = products.ofCompany(mill).stream()
                .map(product -> sheet.row(product, exhibitors.get(mill), reader, false))
                .toList();
        String file = csv(sheet.head(reader, false))
                + rows.stream().map(ProductImportsTest::csv).collect(Collectors.joining());
        FileImport read = upload(file);
        assertThat(read.report().orElseThrow().bad()).isEmpty();
        assertThat(planned(read)).isEqualTo(new Sums(2, 0, 0, 2, 0));
        assertThat(sheet.head(reader, true)).hasSize(sheet.head(reader, false).size() + 1);
    }

    private static String csv(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    @Test
    void anEditedOriginalMakesItsUntouchedTranslationsStale() {
        products.add(mill, soybeanOil());
        done(upload("Article number,Name,Name (Chinese)\nOIL-1,Масло иное,精炼大豆油\n"));
        var names = products.findByNumber(edition.id(), 1)
                .orElseThrow()
                .entry()
                .name()
                .translations();
        assertThat(names.get(Language.RU).text()).isEqualTo("Масло иное");
        assertThat(names.get(Language.ZH).status()).isEqualTo(Status.STALE);
        assertThat(names.get(Language.EN).status()).isEqualTo(Status.STALE);
    }

    @Test
    void everyBadCellIsNamedInTheReadersLanguageAndTheGoodRowsStay() {
        products.add(buyer, soughtBeans());
        FileImport read = upload("""
                Name,Catalogue number,HS code,Minimum order,Unit,Incoterms,Place,Country of origin,Offered or sought,Certificates valid until,Certificates,Language
                Good,,,,,,,,,,,
                ,,12345,much,stone,XXX,,Atlantis,maybe,31.02.2025,Halal,Klingon
                Other's,1,,,,,,,,,,
                good ,,,,,,,,,,,
                """);
        Report plan = read.report().orElseThrow();
        assertThat(plan.sums()).isEqualTo(new Sums(4, 1, 0, 0, 3));
        assertThat(plan.bad())
                .extracting(cell -> cell.row() + " " + cell.title())
                .contains(
                        "3 Name",
                        "3 HS code",
                        "3 Minimum order",
                        "3 Incoterms",
                        "3 Country of origin",
                        "3 Offered or sought",
                        "3 Certificates valid until",
                        "4 Catalogue number",
                        "5 Name");
        assertThat(plan.bad().getFirst().problem(words, Language.ZH)).isNotBlank();
        done(read);
        assertThat(products.ofCompany(mill)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, ''", "'', 1"})
    void anArticleNumberStandsInOneRowWhateverElseTheProductIsKnownBy(String one, String other) {
        products.add(mill, soybeanOil());
        products.add(mill, soughtBeans());
        FileImport read =
                upload("Catalogue number,Article number,Name\n%s,N-9,Масло\n%s,N-9,Бобы\n".formatted(one, other));
        assertThat(planned(read).bad()).isEqualTo(1);
        assertThat(read.report().orElseThrow().bad())
                .extracting(cell -> cell.row() + " " + cell.title())
                .containsExactly("3 Article number");
        assertThat(done(read).state()).isEqualTo(State.DONE);
        assertThat(products.ofCompany(mill))
                .filteredOn(product -> product.entry().code().equals("N-9"))
                .hasSize(1);
    }

    @Test
    void theOrganizersFileNamesTheCompanyOfEachRow() {
        assertThatThrownBy(() -> upload(Optional.empty(), "Name\nx\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.key())
                        .isEqualTo("exhibitors.products.files.fault.no_company"));
        FileImport read = upload(
                Optional.empty(),
                "企业,名称,供应或求购\n1,大豆油,供应\n虚构哈尔滨粮油有限公司,大豆,\n没有的企业,x,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(planned(read)).isEqualTo(new Sums(3, 2, 0, 0, 1));
        done(read);
        assertThat(products.ofCompany(mill)).hasSize(1);
        assertThat(products.ofCompany(buyer).getFirst().entry().offered()).isFalse();
        assertThatThrownBy(() -> imports.get(Kind.PRODUCTS, edition, Optional.of(mill), read.number()))
                .isInstanceOf(NotFound.class);
    }

    private static String rows(int count) {
        return "Article number,Name,HS code,Minimum order,Unit,Brand\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "T-" + i + ",Товар номер " + i + ",8479" + (10 + i % 90) + "," + (1 + i % 50)
                                + ",t,Марка " + i % 20 + "\n")
                        .collect(Collectors.joining());
    }

    private int count() {
        return jdbc.sql("select count(*) from product where exhibitor_id = ?")
                .param(mill.value())
                .query(Integer.class)
                .single();
    }

    /** As when a node dies between two steps: whole steps stay, the next one begins behind them, nothing comes twice. */
    @Test
    void anImportThatBreaksOffGoesOnBehindItsLastStep() {
        FileImport read = upload(rows(1_300));
        jdbc.sql("""
                        create function break_off() returns trigger language plpgsql as
                        $$ begin if new.code = 'T-700' then raise exception 'killed'; end if; return new; end $$""").update();
        jdbc.sql("create trigger break_off before insert on product for each row execute function break_off()")
                .update();
        FileImport broken;
        try {
            broken = done(read);
        } finally {
            jdbc.sql("drop trigger break_off on product").update();
            jdbc.sql("drop function break_off()").update();
        }
        assertThat(broken.state()).isEqualTo(State.FAILED);
        assertThat(broken.done()).isEqualTo(new Sums(ProductImports.STEP, ProductImports.STEP, 0, 0, 0));
        assertThat(count()).isEqualTo(ProductImports.STEP);
        FileImport finished = done(read);
        assertThat(finished.state()).isEqualTo(State.DONE);
        assertThat(finished.done()).isEqualTo(new Sums(1_300, 1_300, 0, 0, 0));
        assertThat(count()).isEqualTo(1_300);
    }

    @Test
    void twoNodesThatTakeOneImportShareItAndNothingComesTwice() throws Exception {
        FileImport read = upload(rows(3_000));
        jdbc.sql("update file_import set state = 'QUEUED' where id = ?")
                .param(read.id())
                .update();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(() -> imports.run(read.id()));
            var other = nodes.submit(() -> imports.run(read.id()));
            one.get();
            other.get();
        }
        assertThat(imports.get(Kind.PRODUCTS, edition, read.company(), read.number())
                        .done())
                .isEqualTo(new Sums(3_000, 3_000, 0, 0, 0));
        assertThat(count()).isEqualTo(3_000);
    }

    /** As when a node dies while it checks: the next one goes on behind the last step, and the report is as if nothing had been. */
    @Test
    void aCheckThatBreaksOffIsTakenOverAndFindsTheSame() throws Exception {
        String bad = rows(5_000).replace("T-10,", "T-9,").replace("T-4500,", "T-9,");
        FileImport whole = upload(bad);
        assertThat(planned(whole)).isEqualTo(new Sums(5_000, 4_998, 0, 0, 2));
        FileImport half = upload(bad);
        Report report = half.report().orElseThrow();
        // the report as it stood after one step: the first two thousand rows, with the first of the bad ones
        jdbc.sql("""
                        update file_import set state = 'CHECKING', report = report
                            || '{"sums": {"rows": 2000, "fresh": 1999, "changed": 0, "same": 0, "bad": 1}}'
                            || jsonb_build_object('bad', jsonb_build_array(report -> 'bad' -> 0),
                                'badRows', jsonb_build_array(report -> 'badRows' -> 0))
                        where id = ?""").param(half.id()).update();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(() -> imports.run(half.id()));
            var other = nodes.submit(() -> imports.run(half.id()));
            one.get();
            other.get();
        }
        FileImport taken = imports.get(Kind.PRODUCTS, edition, half.company(), half.number());
        assertThat(taken.state()).isEqualTo(State.CHECKED);
        assertThat(taken.report()).contains(report);
        assertThat(count()).isZero();
    }

    @Test
    void aCheckIsStoppedAndGoesOnAndOnlyThenTheFileCanComeIn() {
        FileImport read = upload(rows(3_000));
        jdbc.sql("update file_import set state = 'CHECKING', report = null, stop_asked = true where id = ?")
                .param(read.id())
                .update();
        imports.run(read.id());
        FileImport stopped = imports.get(Kind.PRODUCTS, edition, read.company(), read.number());
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.isChecked()).isFalse();
        FileImport checked = done(stopped);
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        assertThat(planned(checked)).isEqualTo(new Sums(3_000, 3_000, 0, 0, 0));
        assertThat(count()).isZero();
        assertThat(done(checked).state()).isEqualTo(State.DONE);
        assertThat(count()).isEqualTo(3_000);
    }

    @Test
    void itIsStoppedBetweenTwoStepsAndGoesOnWhenSomebodySaysSo() {
        FileImport read = upload(rows(2_000));
        jdbc.sql("update file_import set state = 'QUEUED', stop_asked = true where id = ?")
                .param(read.id())
                .update();
        imports.run(read.id());
        FileImport stopped = imports.get(Kind.PRODUCTS, edition, read.company(), read.number());
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(count()).isEqualTo(stopped.done().rows());
        FileImport finished = done(read);
        assertThat(finished.state()).isEqualTo(State.DONE);
        assertThat(count()).isEqualTo(2_000);
        imports.start(Kind.PRODUCTS, edition, read.company(), read.number());
        assertThat(imports.get(Kind.PRODUCTS, edition, read.company(), read.number())
                        .state())
                .isEqualTo(State.DONE);
    }

    @Test
    void howItIsReadIsSaidOnlyWhileThatIsOpen() throws Exception {
        FileImport read = upload(rows(3));
        try (var others = Executors.newSingleThreadExecutor()) {
            // Somebody throws it away, and we look before their transaction ends.
            Future<?> chosen = transactions.execute(theirs -> {
                jdbc.sql("update file_import set state = 'DISCARDED' where id = ?")
                        .param(read.id())
                        .update();
                Future<?> ours = others.submit(() -> imports.choose(
                        Kind.PRODUCTS,
                        edition,
                        read.company(),
                        read.number(),
                        Reading.find("UTF_8-COMMA").orElseThrow()));
                waitForARow();
                return ours;
            });
            assertThatThrownBy(chosen::get).hasCauseInstanceOf(ConflictException.class);
        }
        assertThat(imports.get(Kind.PRODUCTS, edition, read.company(), read.number())
                        .state())
                .isEqualTo(State.DISCARDED);
    }

    private void waitForARow() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like '%update file_import set reading%' and pid <> pg_backend_pid()";
        while (jdbc.sql(waiting).query(Integer.class).single() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsWorkedAtIsNotThrownAway() {
        FileImport read = upload(rows(3));
        for (State state : List.of(State.QUEUED, State.CHECKING)) {
            jdbc.sql("update file_import set state = ? where id = ?")
                    .params(state.name(), read.id())
                    .update();
            assertThatThrownBy(() -> imports.discard(Kind.PRODUCTS, edition, read.company(), read.number()))
                    .isInstanceOf(ConflictException.class);
            assertThat(imports.get(Kind.PRODUCTS, edition, read.company(), read.number())
                            .state())
                    .isEqualTo(state);
        }
        jdbc.sql("update file_import set state = 'CHECKED' where id = ?")
                .param(read.id())
                .update();
        imports.discard(Kind.PRODUCTS, edition, read.company(), read.number());
        imports.discard(Kind.PRODUCTS, edition, read.company(), read.number());
        assertThat(imports.get(Kind.PRODUCTS, edition, read.company(), read.number())
                        .state())
                .isEqualTo(State.DISCARDED);
    }

    /** Twenty thousand, or as many as {@code -Damur.products=100000} says. */
    @Test
    void aLargeFileComesInStopsAndGoesOn() throws Exception {
        int many = Integer.getInteger("amur.products", 20_000);
        byte[] file = rows(many).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        FileImport read = uploaded(Optional.of(mill), file);
        System.out.println(many + " products uploaded: " + (System.nanoTime() - start) / 1_000_000 + " ms, "
                + file.length / 1024 + " KB");
        assertThat(read.state()).isEqualTo(State.CHECKING);
        assertThat(ended(read).state()).isEqualTo(State.CHECKED);
        System.out.println(many + " products checked: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        start = System.nanoTime();
        imports.start(Kind.PRODUCTS, edition, read.company(), read.number());
        while (imports.get(Kind.PRODUCTS, edition, read.company(), read.number())
                        .done()
                        .rows()
                == 0) {
            Thread.sleep(20);
        }
        imports.stop(Kind.PRODUCTS, edition, read.company(), read.number());
        FileImport stopped = ended(read);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.done().rows()).isBetween(ProductImports.STEP, many - 1);
        assertThat(count()).isEqualTo(stopped.done().rows());
        FileImport finished = done(read);
        System.out.println(many + " products imported: " + (System.nanoTime() - start) / 1_000_000
                + " ms, stopped once at " + stopped.done().rows());
        assertThat(finished.done()).isEqualTo(new Sums(many, many, 0, 0, 0));
        assertThat(count()).isEqualTo(many);
    }
}
