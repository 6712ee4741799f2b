package amur.editions.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.Figure;
import amur.editions.FigureId;
import amur.editions.Figures;
import amur.editions.Figures.Entered;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.ConflictException;
import amur.web.NotFound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SqlFiguresTest {
    @Autowired
    Editions editions;

    @Autowired
    Figures figures;

    private static Figure buyers(int value) {
        return new Figure(
                "buyers",
                LocalizedText.empty(),
                Figure.Precision.MORE_THAN,
                BigDecimal.valueOf(value),
                Figure.Unit.COUNT,
                EditionsExamples.text("Registered", "Зарегистрированы", "已注册"),
                "the example",
                LocalDate.of(2027, 5, 1),
                Figure.Status.FORECAST,
                true);
    }

    @Test
    void theFiguresOfTheModelEventStandSideBySideByTheirDefinitionsAndAreLoadedOnce() {
        Edition edition = EditionsExamples.bare(editions);
        int loaded = figures.load(edition.id(), Figures.harbin2024());
        assertThat(loaded).isEqualTo(Figures.harbin2024().rows().size());
        assertThat(figures.load(edition.id(), Figures.harbin2024())).isZero();
        List<Figure> stated =
                figures.list(edition.id()).stream().map(Entered::figure).toList();
        assertThat(stated)
                .filteredOn(figure -> figure.counter().equals("regions"))
                .extracting(figure -> figure.value().intValue())
                .containsExactlyInAnyOrder(16, 28, 40);
        assertThat(stated).allSatisfy(figure -> {
            assertThat(figure.source()).isNotBlank();
            for (Language language : Language.values()) {
                assertThat(figure.definition().translations()).containsKey(language);
            }
        });
    }

    @Test
    void aFigureIsChangedAndRemovedOnlyInTheVersionThatWasSeen() {
        Edition edition = EditionsExamples.bare(editions);
        FigureId id = figures.enter(edition.id(), buyers(900));
        figures.change(edition.id(), id, 1, buyers(1000));
        assertThatThrownBy(() -> figures.change(edition.id(), id, 1, buyers(1100)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> figures.remove(edition.id(), id, 1)).isInstanceOf(ConflictException.class);
        assertThat(figures.list(edition.id())).containsExactly(new Entered(id, 2, buyers(1000)));
        figures.remove(edition.id(), id, 2);
        assertThat(figures.list(edition.id())).isEmpty();
    }

    @Test
    void anotherEditionsFigureIsNotThere() {
        Edition mine = EditionsExamples.bare(editions);
        Edition other = EditionsExamples.bare(editions);
        FigureId id = figures.enter(other.id(), buyers(1));
        assertThatThrownBy(() -> figures.change(mine.id(), id, 1, buyers(2))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.remove(mine.id(), id, 1)).isInstanceOf(NotFound.class);
    }
}
