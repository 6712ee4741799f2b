package amur.exhibitors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import amur.exhibitors.files.CompanyStore.Known;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.FileImport.Sums;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.CsvFile;
import amur.web.UserFacingException;
import amur.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class CompanyImportsTest {
    private static final String RUSSIAN = """
            Вид участия;Название;Страна;Регион;Отрасль;ИНН;Предложение: коды ГС;Предложение;Фамилия;Имя;Эл. почта;Языки
            экспонент;ООО «Зейский пример»;Россия;Амурская обл.;Продукты питания и напитки;7707083893;1507.90;Соевое масло;Иванова;Мария;maria@zeya.example;русский, английский
            закупщик;«Пример-Станок»;РОССИЯ;Москва;Машиностроение;;;;Петров;Пётр;petr@stanok.example;ru
            экспонент;哈尔滨示例公司;Китай;Хэйлунцзян;машиностроение;91350100M000100Y43;847989;机床;王;丽;wang@harbin.example;китайский
            """;

    @Autowired
    Imports imports;

    @Autowired
    CompanyStore store;

    @Autowired
    CompanyExport export;

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

    Edition edition;
    PersonId organizer;

    @BeforeEach
    void open() {
        edition = EditionsExamples.bare(editions);
        organizer = AccountsExamples.organizer(accounts);
    }

    @Test
    void aFileBringsCompaniesInAndTheSameFileAgainChangesNothing() {
        FileImport first = done(upload(RUSSIAN));
        assertThat(first.report().map(CompanyImportsTest::sums)).contains("3 rows, 3 new, 0 changed, 0 same, 0 bad");
        Known zeya = known().getFirst();
        assertThat(zeya.exhibitor().region()).isEqualTo("RU-AMU");
        assertThat(zeya.exhibitor().sector()).isEqualTo("food");
        assertThat(zeya.exhibitor().languages()).containsExactlyInAnyOrder("ru", "en");
        assertThat(zeya.entry().goods())
                .containsExactly(new Good(true, "150790", LocalizedText.original(Language.RU, "Соевое масло")));
        assertThat(known().get(2).entry().goods().getFirst().text().original())
                .hasValueSatisfying(text -> assertThat(text.language()).isEqualTo(Language.ZH));

        FileImport again = upload(RUSSIAN);
        assertThat(again.report().map(CompanyImportsTest::sums)).contains("3 rows, 0 new, 0 changed, 3 same, 0 bad");
        long entries = auditEntries();
        done(again);
        assertThat(auditEntries()).isEqualTo(entries);
    }

    @Test
    void everyBadCellIsNamedAndTheGoodRowsStay() {
        FileImport read = upload("""
                Kind,Name,Country,Region,Register number,Meetings at once,Offers: HS codes,Family name,E-mail,Present
                exhibitor,Good One,Russia,Moscow,,,,,,
                visitor,,Japan,Nowhere,7707083894,many,15079x,,not an address,18 May
                buyer,Good Two,CN,黑龙江,,2,0103,Wang,w@x.example,2027-05-18 09:00–12:00
                buyer,good two,China,,,,,,,
                """);
        Report report = read.report().orElseThrow();
        assertThat(sums(report)).isEqualTo("4 rows, 2 new, 0 changed, 0 same, 2 bad");
        assertThat(report.bad())
                .extracting(cell -> cell.row() + " " + cell.column() + " " + cell.title() + " «" + cell.value() + "»: "
                        + cell.problem(words, Language.EN))
                .contains(
                        "3 0 Kind «visitor»: Enter “exhibitor” or “buyer”",
                        "3 2 Country «Japan»: Enter one of the two countries of this edition: China or Russia",
                        "3 5 Meetings at once «many»: Enter a whole number",
                        "3 9 Present «18 May»: This is no stretch of time. Write 2024-05-18 09:00–12:30, the day first and the end after the start.",
                        "5 1 Name «good two»: The same company as in row 4. Leave one of them.");
        assertThat(report.bad())
                .filteredOn(cell -> cell.row() == 3)
                .extracting(BadCell::title)
                .containsExactly(
                        "Kind",
                        "Name",
                        "Country",
                        "Meetings at once",
                        "Offers: HS codes",
                        "Family name",
                        "E-mail",
                        "Present");
        assertThat(report.bad().stream().map(cell -> cell.problem(words, Language.ZH)))
                .contains("请填写本届展会两国之一：中国或俄罗斯");
        done(read);
        assertThat(known()).extracting(known -> known.entry().name()).containsExactly("Good One", "Good Two");
        assertThat(known().get(1).entry().presence()).hasSize(1);
    }

    @Test
    void whatAFileDoesNotSayStaysAndAnEmptyCellEmpties() {
        exhibitors.enlist(edition.id(), List.of(ExhibitorsExamples.oilMill()));
        long person = known().getFirst().entry().representatives().getFirst().id();
        done(upload("""
                kind;name;country;region;seats;languages
                экспонент;Вымышленный маслозавод Зея;RU;;3;ru, zh
                """));
        Known changed = known().getFirst();
        assertThat(changed.entry().region()).isEmpty();
        assertThat(changed.entry().seats()).isEqualTo(3);
        assertThat(changed.entry().name()).isEqualTo("Вымышленный маслозавод Зея");
        assertThat(changed.entry().goods())
                .isEqualTo(ExhibitorsExamples.oilMill().goods());
        assertThat(changed.entry().latinName()).isEqualTo("Zeya Invented Oil Mill");
        assertThat(changed.entry().representatives()).singleElement().satisfies(same -> {
            assertThat(same.id()).isEqualTo(person);
            assertThat(same.languages()).containsExactlyInAnyOrder("ru", "zh");
            assertThat(same.email()).isEqualTo("maria@zeya.example");
        });
        assertThat(accounts.get(changed.exhibitor().organisation()).name()).isEqualTo("Вымышленный маслозавод Зея");
    }

    @Test
    void aTextThatStaysKeepsItsTranslations() {
        var translated = LocalizedText.original(Language.RU, "Соевое масло")
                .translated(Language.ZH, "豆油", LocalizedText.Status.REVIEWED);
        var mill = ExhibitorsExamples.oilMill();
        exhibitors.enlist(
                edition.id(),
                List.of(new Exhibitors.NewExhibitor(
                        mill.kind(),
                        mill.name(),
                        mill.latinName(),
                        mill.country(),
                        mill.region(),
                        mill.sector(),
                        "",
                        1,
                        0,
                        true,
                        mill.representatives(),
                        List.of(new Good(true, "150790", translated)),
                        List.of())));
        done(upload("""
                kind;name;country;offered_hs;offered
                exhibitor;Вымышленный маслозавод «Зея»;RU;"150790
                230400";"Соевое масло
                Шрот"
                """));
        assertThat(known().getFirst().entry().goods())
                .containsExactly(
                        new Good(true, "150790", translated),
                        new Good(true, "230400", LocalizedText.original(Language.RU, "Шрот")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anExportIsAFileThatChangesNothingAndComesBackAsTheSameBytes(Language language) {
        exhibitors.enlist(edition.id(), CompanyExamples.odd(new SplittableRandom(7), 60));
        byte[] file = csv(edition, language);
        FileImport same = upload(edition, "export.csv", file);
        assertThat(same.report().map(CompanyImportsTest::sums)).contains("60 rows, 0 new, 0 changed, 60 same, 0 bad");

        Edition other = EditionsExamples.bare(editions);
        FileImport copied = upload(other, "export.csv", file);
        assertThat(copied.report().map(CompanyImportsTest::sums)).contains("60 rows, 60 new, 0 changed, 0 same, 0 bad");
        imports.start(Kind.COMPANIES, other, Optional.empty(), copied.number());
        wait(other, copied.number());
        assertThat(new String(csv(other, language), StandardCharsets.UTF_8))
                .isEqualTo(new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void tenThousandCompaniesComeIn() {
        byte[] file = CompanyExamples.csv(export, CompanyExamples.plain(10_000), edition);
        FileImport finished = done(upload(edition, "many.csv", file));
        assertThat(finished.report().map(CompanyImportsTest::sums))
                .contains("10000 rows, 10000 new, 0 changed, 0 same, 0 bad");
        assertThat(jdbc.sql("select count(*) from exhibitor where edition_id = ? and state = 'LISTED'")
                        .param(edition.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
    }

    @Test
    void anImportIsDoneOnceHoweverOftenItIsStarted() {
        FileImport read = upload(RUSSIAN);
        imports.start(Kind.COMPANIES, edition, Optional.empty(), read.number());
        imports.start(Kind.COMPANIES, edition, Optional.empty(), read.number());
        imports.run(read.id());
        wait(edition, read.number());
        imports.run(read.id());
        assertThat(known()).hasSize(3);
        assertThat(imports.get(Kind.COMPANIES, edition, Optional.empty(), read.number())
                        .report()
                        .map(CompanyImportsTest::sums))
                .contains("3 rows, 3 new, 0 changed, 0 same, 0 bad");
    }

    /** As when the node is killed: the transaction goes, and with it everything; the job comes again and does all of it. */
    @Test
    void anImportThatIsKilledLeavesNothingAndIsDoneByTheNextNode() {
        FileImport read = upload(RUSSIAN);
        jdbc.sql("update file_import set state = 'QUEUED' where id = ?")
                .param(read.id())
                .update();
        jdbc.sql("""
                        create function stop_in_the_middle() returns trigger language plpgsql as
                        $$ begin if new.email = 'wang@harbin.example' then raise exception 'killed'; end if; return new; end $$""").update();
        jdbc.sql(
                        "create trigger stop before insert on representative for each row execute function stop_in_the_middle()")
                .update();
        try {
            imports.run(read.id());
        } finally {
            jdbc.sql("drop trigger stop on representative").update();
            jdbc.sql("drop function stop_in_the_middle()").update();
        }
        assertThat(known()).isEmpty();
        FileImport stopped = imports.get(Kind.COMPANIES, edition, Optional.empty(), read.number());
        assertThat(stopped.state()).isEqualTo(State.FAILED);
        assertThat(stopped.failure()).isEqualTo("exhibitors.files.failure.other");
        done(stopped);
        assertThat(known()).hasSize(3);
    }

    @Test
    void theTrailNamesWhoSaidYes() {
        done(upload(RUSSIAN));
        assertThat(jdbc.sql("select distinct person_id from audit_entry where subject = 'exhibitor' and subject_id = ?")
                        .param(Long.toString(known().getFirst().id().value()))
                        .query(Long.class)
                        .list())
                .containsExactly(organizer.value());
    }

    @Test
    void aFileWithoutTheHeadsThatMatterIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> upload("Kind,City\nexhibitor,Moscow\n"))
                .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.key())
                        .isEqualTo("exhibitors.files.fault.column_missing.NAME"));
        assertThat(imports.list(Kind.COMPANIES, edition, Optional.empty())).isEmpty();
    }

    @Test
    void whoWasRefusedIsNotChangedByAFile() {
        exhibitors.enlist(edition.id(), List.of(ExhibitorsExamples.oilMill()));
        exhibitors.withdraw(known().getFirst().id());
        FileImport read = upload("kind;name;country;seats\nexhibitor;Вымышленный маслозавод «Зея»;RU;9\n");
        assertThat(read.report().orElseThrow().bad())
                .extracting(BadCell::key)
                .containsExactly("exhibitors.files.fault.closed");
    }

    @Test
    void aCompanyOfAnotherEditionIsTheSameOrganisation() {
        done(upload(RUSSIAN));
        Exhibitor first = known().getFirst().exhibitor();
        edition = EditionsExamples.bare(editions);
        done(upload(RUSSIAN));
        assertThat(known().getFirst().exhibitor().organisation()).isEqualTo(first.organisation());
    }

    private FileImport upload(String text) {
        return upload(edition, "companies.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Checked, too. */
    private FileImport upload(Edition of, String name, byte[] file) {
        return ended(
                of,
                imports.upload(Kind.COMPANIES, of, Optional.empty(), name, file, organizer)
                        .number());
    }

    private FileImport done(FileImport read) {
        imports.start(Kind.COMPANIES, edition, Optional.empty(), read.number());
        return wait(edition, read.number());
    }

    private FileImport wait(Edition of, int number) {
        FileImport finished = ended(of, number);
        assertThat(finished.state()).isEqualTo(State.DONE);
        return finished;
    }

    private FileImport ended(Edition of, int number) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (imports.get(Kind.COMPANIES, of, Optional.empty(), number).state().works() && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return imports.get(Kind.COMPANIES, of, Optional.empty(), number);
    }

    private List<Known> known() {
        return store.all(edition.id());
    }

    private byte[] csv(Edition of, Language language) {
        List<ExhibitorId> all = store.all(of.id()).stream().map(Known::id).toList();
        return Objects.requireNonNull(CsvFile.answer("x.csv", export.head(language), export.rows(of, language, all))
                .getBody());
    }

    private long auditEntries() {
        return jdbc.sql("select count(*) from audit_entry where subject = 'exhibitor'")
                .query(Long.class)
                .single();
    }

    static String sums(Report report) {
        Sums sums = report.sums();
        return sums.rows() + " rows, " + sums.fresh() + " new, " + sums.changed() + " changed, " + sums.same()
                + " same, " + report.badRows().size() + " bad";
    }
}
