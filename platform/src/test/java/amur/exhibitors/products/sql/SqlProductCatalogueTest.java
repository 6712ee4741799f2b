package amur.exhibitors.products.sql;

import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductCatalogue.By;
import amur.exhibitors.products.ProductCatalogue.Filter;
import amur.exhibitors.products.ProductCatalogue.Order;
import amur.exhibitors.products.Products;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verifications;
import amur.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlProductCatalogueTest {
    private static final Filter VERIFIED = new Filter(
            "", Optional.empty(), Optional.empty(), "", "", "", "", "", Optional.empty(), "", Optional.empty(), true);

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    @Autowired
    Verifications verifications;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsVerifiedEndsWithTheDayOfTheEditionAsBadgesDo() {
        Edition edition = EditionsExamples.bare(editions);
        ExhibitorId mill = exhibitors.enlist(edition.id(), List.of(oilMill())).getFirst();
        products.add(mill, soybeanOil());
        LocalDate until = LocalDate.now(edition.zone()).plusDays(10);
        var one = verifications.ask(mill, Kind.REGISTER_NUMBER, "7707083893", "");
        verifications.verify(one.id(), one.version(), "ЕГРЮЛ", Optional.of(until), "");
        ZonedDateTime over = until.plusDays(1).atStartOfDay(edition.zone());
        assertThat(over.withZoneSameInstant(ZoneOffset.UTC).toLocalDate())
                .as("the day is not over everywhere")
                .isEqualTo(until);
        assertThat(verified(edition, over.minusMinutes(1))).isEqualTo(1);
        assertThat(verified(edition, over)).isZero();
    }

    private long verified(Edition edition, ZonedDateTime at) {
        ProductCatalogue then = new SqlProductCatalogue(jdbc, editions, Clock.fixed(at.toInstant(), ZoneOffset.UTC));
        return then.find(edition.id(), VERIFIED, new Order(By.NUMBER, false, Language.EN), 1)
                .total();
    }
}
