package amur.meetings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.meetings.Agenda;
import amur.meetings.AgendaExamples;
import amur.shared.Country;
import amur.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AgendaPaperTest {
    @Autowired
    AgendaPaper paper;

    private PaperGlyphs write(Agenda agenda, Language language) throws IOException {
        byte[] file = paper.write(agenda, language);
        // Kept beside the other results of the build: a person can look at what the test has read.
        Path kept = Path.of("target", "papers", "agenda-" + agenda.entries().size() + "-" + language.code() + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, file);
        return PaperGlyphs.read(file);
    }

    private static Agenda busy() {
        var entries = new ArrayList<Agenda.Entry>();
        for (int i = 0; i < 40; i++) {
            String start = LocalDateTime.of(2024, 5, 18 + i / 12, 9, 0)
                    .plusMinutes(30L * (i % 12))
                    .toString();
            entries.add(AgendaExamples.entry(
                    i,
                    start,
                    0,
                    i == 7 ? Agenda.Status.CANCELLED : Agenda.Status.CONFIRMED,
                    i % 2 == 0 ? AgendaExamples.machines() : AgendaExamples.sawmill(),
                    i % 3 == 0 ? "王丽" : "",
                    i % 3 == 0 ? "ru-zh" : ""));
        }
        return AgendaExamples.agenda(entries);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGlyphOfThreeScriptsIsThere(Language language) throws IOException {
        PaperGlyphs glyphs = write(busy(), language);
        assertThat(glyphs.missing()).isEmpty();
        assertThat(glyphs.text())
                .contains("虚构松花江农业机械制造有限公司")
                .contains("ООО «Вымышленный лес Приамурья»")
                .contains("АО «Придуманные станки Урала»")
                .contains("Xugou Songhuajiang Agricultural Machinery Co., Ltd.")
                .contains("王丽")
                .contains(AgendaExamples.edition().textIn(language));
        assertThat(glyphs.fonts()).allSatisfy(font -> assertThat(font).matches("[A-Z]{6}\\+NotoSans.*"));
        assertThat(glyphs.pages()).isGreaterThan(1);
    }

    @Test
    void rareAndUnknownSignsLeaveNoEmptyBox() throws IOException {
        var odd = new Agenda.Party(
                new amur.exhibitors.ExhibitorId(3),
                3,
                "“虚构𠮷野”—«Ёж» й 🚜 \u200e\u0007 ",
                "Déjà Łódź — №1",
                new Country("CN"),
                "",
                "");
        PaperGlyphs glyphs = write(
                AgendaExamples.agenda(List.of(AgendaExamples.entry(
                        1, "2024-05-18T09:00", 0, Agenda.Status.CONFIRMED, odd, "Ә. Ғұмар", "ru-zh"))),
                Language.ZH);
        assertThat(glyphs.missing()).isEmpty();
        assertThat(glyphs.text()).contains("“虚构〓野”—«Ёж» й 〓", "Déjà Łódź — №1", "Ә. Ғұмар");
    }

    @Test
    void pagesAreNumberedAndTellTheirZone() throws IOException {
        PaperGlyphs glyphs = write(busy(), Language.RU);
        assertThat(glyphs.text())
                .contains("Китай, UTC+08:00")
                .contains("Страница 1 из " + glyphs.pages())
                .contains("Страница " + glyphs.pages() + " из " + glyphs.pages());
    }

    @Test
    void anEmptyAgendaSaysSo() throws IOException {
        assertThat(write(AgendaExamples.agenda(List.of()), Language.ZH).text()).contains("没有洽谈");
    }
}
