package amur.exhibitors.sql;

import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.InterpreterNeed;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SpokenLanguagesTest {
    @Autowired
    InterpreterNeed need;

    @Autowired
    List<Decisions> decisions;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    Edition edition;

    @BeforeEach
    void anEdition() {
        edition = EditionsExamples.bare(editions);
    }

    private boolean organizerIsAsked() {
        return decisions.stream()
                .flatMap(source -> source.decisions(edition).stream())
                .map(Decision::textKey)
                .anyMatch("editions.decision.pools"::equals);
    }

    private static NewExhibitor speaking(String... languages) {
        NewExhibitor like = oilMill();
        return new NewExhibitor(
                like.kind(),
                like.name(),
                like.latinName(),
                like.country(),
                like.region(),
                like.sector(),
                "",
                1,
                0,
                true,
                languages.length == 0
                        ? List.of()
                        : List.of(ExhibitorsExamples.person("A", "B", "A B", "a@b.example", languages)),
                List.of(),
                List.of());
    }

    @Test
    void beforeAnybodyComesInterpretersAreExpected() {
        assertThat(need.isThere(edition.id())).isTrue();
        assertThat(organizerIsAsked()).isTrue();
    }

    @Test
    void companiesWithOneCommonLanguageNeedNone() {
        exhibitors.enlist(edition.id(), List.of(speaking("ru", "en"), speaking("en"), speaking("zh", "en")));
        assertThat(need.isThere(edition.id())).isFalse();
        assertThat(organizerIsAsked()).isFalse();
    }

    @Test
    void twoLanguagesOrNobodyWhoSpeaksNeedSome() {
        exhibitors.enlist(edition.id(), List.of(speaking("ru", "en"), speaking("zh")));
        assertThat(need.isThere(edition.id())).isTrue();
        Edition silent = EditionsExamples.bare(editions);
        exhibitors.enlist(silent.id(), List.of(speaking("en"), speaking()));
        assertThat(need.isThere(silent.id())).isTrue();
    }
}
