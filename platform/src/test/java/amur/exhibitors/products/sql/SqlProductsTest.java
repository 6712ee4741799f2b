package amur.exhibitors.products.sql;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.named;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.EditionId;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Pictures;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.Products.Held;
import amur.exhibitors.products.Products.NewProduct;
import amur.exhibitors.products.ScaledPicture;
import amur.exhibitors.products.ScaledPicture.Encoded;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlProductsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 20);
    private static final AtomicLong EDITIONS = new AtomicLong(9_500_000);

    @Autowired
    Products products;

    @Autowired
    Pictures pictures;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    JdbcClient jdbc;

    final EditionId edition = new EditionId(EDITIONS.incrementAndGet());
    ExhibitorId mill;
    ExhibitorId buyer;

    @BeforeEach
    void companies() {
        List<ExhibitorId> ids = exhibitors.enlist(edition, List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        buyer = ids.get(1);
    }

    @Test
    void whatIsSaidOfAProductIsReadBackWhole() {
        ProductId oil = products.add(mill, soybeanOil());
        ProductId beans = products.add(buyer, soughtBeans());
        Product read = products.get(oil);
        assertThat(read.entry()).isEqualTo(soybeanOil());
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.state()).isEqualTo(new Product.State.Shown());
        assertThat(products.get(beans).entry()).isEqualTo(soughtBeans());
        assertThat(products.findByNumber(edition, 2)).contains(products.get(beans));
        assertThat(products.ofCompany(mill)).containsExactly(read);
        assertThat(products.get(List.of(beans, new ProductId(-1)))).containsOnlyKeys(beans);
        assertThatThrownBy(() -> products.get(new ProductId(-1))).isInstanceOf(NotFound.class);
    }

    @Test
    void certificatesOfSeveralCompaniesComeOnceEachWhileTheyHold() {
        ProductEntry oil = soybeanOil();
        Certificate own = oil.certificates().getLast();
        products.add(mill, certified(oil, "A", true, new Certificate("", "First (invented)", "", Optional.empty())));
        products.add(mill, certified(oil, "B", true, oil.certificates().getFirst(), own));
        products.add(
                mill,
                certified(oil, "C", true, own, new Certificate("", "Over", "", Optional.of(LAST_DAY.minusDays(1)))));
        products.add(mill, certified(oil, "D", false, new Certificate("", "Sought only", "", Optional.empty())));
        ProductId gone =
                products.add(mill, certified(oil, "E", true, new Certificate("", "Gone", "", Optional.empty())));
        products.withdraw(gone, products.get(gone).version(), Optional.empty());
        products.add(buyer, certified(oil, "F", true, new Certificate("", "Theirs", "", Optional.of(LAST_DAY))));

        assertThat(products.held(List.of(mill, buyer), LAST_DAY))
                .containsOnly(
                        Map.entry(
                                mill,
                                List.of(
                                        new Held("", "First (invented)"),
                                        new Held("eac-declaration", ""),
                                        new Held("", own.name()))),
                        Map.entry(buyer, List.of(new Held("", "Theirs"))));
        assertThat(products.held(List.of(buyer), LAST_DAY.plusDays(1))).isEmpty();
    }

    private static ProductEntry certified(ProductEntry like, String code, boolean offered, Certificate... held) {
        return new ProductEntry(
                code,
                offered,
                like.name(),
                like.text(),
                like.brand(),
                like.hs(),
                like.origin(),
                like.minimumOrder(),
                like.delivery(),
                List.of(held));
    }

    @Test
    void aChangeMadeFromAnOldVersionChangesNothing() {
        ProductId oil = products.add(mill, soybeanOil());
        int seen = products.get(oil).version();
        ProductEntry fewer = new ProductEntry(
                "OIL-1",
                true,
                soybeanOil().name(),
                LocalizedText.empty(),
                "зейское (ВЫМЫШЛ.)", // the same brand, whatever the case
                new HsCode(2017, "15079010"),
                "",
                Optional.of(new MinimumOrder(new BigDecimal("0.5"), "TNE")),
                Optional.empty(),
                List.of(soybeanOil().certificates().getLast()));
        products.change(oil, seen, fewer);
        Product changed = products.get(oil);
        assertThat(changed.version()).isEqualTo(seen + 1);
        assertThat(changed.entry().brand()).isEqualTo("Зейское (вымышл.)");
        assertThat(changed.entry().hs()).isEqualTo(new HsCode(2017, "15079010"));
        assertThat(changed.entry().certificates()).isEqualTo(fewer.certificates());
        assertThatThrownBy(() -> products.change(oil, seen, soybeanOil())).isInstanceOf(ConflictException.class);
        assertThat(products.get(oil)).isEqualTo(changed);
    }

    @Test
    void everyFaultIsNamedWithItsField() {
        ProductEntry wrong = new ProductEntry(
                "x".repeat(61),
                true,
                LocalizedText.empty(),
                LocalizedText.empty(),
                "",
                HsCode.of("99"),
                "QQ",
                Optional.of(new MinimumOrder(BigDecimal.ZERO, "stone")),
                Optional.empty(),
                List.of(new Certificate("", "", "1", Optional.empty())));
        assertThatThrownBy(() -> products.add(mill, wrong))
                .isInstanceOfSatisfying(EntryRefused.class, refused -> assertThat(refused.faults())
                        .extracting(EntryFault::field)
                        .containsExactly(
                                "name", "code", "hs", "origin", "min_quantity", "min_unit", "certificate-0-kind"));
        products.add(mill, soybeanOil());
        assertThatThrownBy(() -> products.add(mill, soybeanOil()))
                .isInstanceOfSatisfying(EntryRefused.class, refused -> assertThat(
                                refused.faults().getFirst().key())
                        .isEqualTo("exhibitors.products.fault.code_taken"));
        products.add(buyer, soybeanOil()); // another company's article numbers are its own
    }

    @Test
    void aWithdrawnProductKeepsItsNumberAndMayLeadToAnother() {
        ProductId old = products.add(mill, named(Language.RU, "Старое масло"));
        ProductId fresh = products.add(mill, named(Language.RU, "Новое масло"));
        ProductId foreign = products.add(buyer, soughtBeans());
        int version = products.get(old).version();
        assertThatThrownBy(() -> products.withdraw(old, version, Optional.of(foreign)))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> products.withdraw(old, version, Optional.of(old)))
                .isInstanceOf(UserFacingException.class);
        products.withdraw(old, version, Optional.of(fresh));
        assertThat(products.get(old).state()).isEqualTo(new Product.State.Withdrawn(OptionalInt.of(2)));
        assertThatThrownBy(() -> products.withdraw(fresh, products.get(fresh).version(), Optional.of(old)))
                .isInstanceOf(UserFacingException.class); // no ring
        products.restore(old, products.get(old).version());
        assertThat(products.get(old).isShown()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update product set number = 99 where id = ?")
                        .param(old.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("keeps its edition and its number");
    }

    @Test
    void theProductsOfACompanyThatHasWithdrawnStayAsTheyAre() {
        ProductId oil = products.add(mill, soybeanOil());
        exhibitors.withdraw(mill);
        assertThatThrownBy(() -> products.add(mill, named(Language.RU, "Ещё масло")))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> products.change(oil, products.get(oil).version(), soybeanOil()))
                .isInstanceOf(UserFacingException.class);
    }

    @Test
    void aPictureIsKeptUnderTheHashOfItsBytesAndForgottenByItsProductOnly() {
        ProductId oil = products.add(mill, soybeanOil());
        var picture = new ScaledPicture(
                new Encoded("image/jpeg", 20, 10, new byte[] {1, 2, 3}),
                new Encoded("image/jpeg", 10, 5, new byte[] {4, 5}));
        LocalizedText alt = LocalizedText.original(Language.RU, "Бутылка масла");
        products.setPicture(oil, products.get(oil).version(), picture, alt);
        Product.Picture shown = products.get(oil).picture().orElseThrow();
        assertThat(shown.hash()).isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(shown.alt()).isEqualTo(alt);
        assertThat(shown.width()).isEqualTo(20);
        assertThat(pictures.find(shown.smallHash()).orElseThrow().bytes()).containsExactly(4, 5);
        products.removePicture(oil, products.get(oil).version());
        assertThat(products.get(oil).picture()).isEmpty();
        assertThat(pictures.find(shown.hash())).isPresent();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'picture'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofManyWhoSaveTheSameVersionAtOnceOneSucceeds() throws Exception {
        ProductId oil = products.add(mill, soybeanOil());
        int seen = products.get(oil).version();
        var saved = new AtomicInteger();
        var racing = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                ProductEntry mine = named(Language.RU, "Масло " + i);
                racing.add(threads.submit(() -> {
                    try {
                        products.change(oil, seen, mine);
                        saved.incrementAndGet();
                    } catch (ConflictException e) {
                        // the others
                    }
                }));
            }
        }
        for (Future<?> done : racing) {
            done.get();
        }
        assertThat(saved).hasValue(1);
        assertThat(products.get(oil).version()).isEqualTo(seen + 1);
    }

    @Test
    void tenThousandComeInOneCallWithNumbersInOrder() {
        List<NewProduct> many = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> new NewProduct(i % 2 == 0 ? mill : buyer, named(Language.RU, "Товар " + i)))
                .toList();
        long start = System.nanoTime();
        List<ProductId> ids = products.addAll(edition, many);
        System.out.println("10,000 products added: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(products.get(ids.get(9_999)).number()).isEqualTo(10_000);
        assertThat(products.ofCompany(mill)).hasSize(5_000);
    }
}
