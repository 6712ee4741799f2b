package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import amur.terminology.Translations.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
    @TempDir
    Path folder;

    private Translations translations = Translations.NONE;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("one.tsv"), """
                en\tru
                bilberry; whortleberry\tчерника
                bilberry\tчерничный куст
                machine tool\tстанок
                acid\tкислота
                acid\tкислый
                """);
        Files.writeString(folder.resolve("two.tsv"), """
                zh\ten
                越橘\tbilberry; whortleberry
                山桑子\tbilberry
                机床\tmachine tool
                酸\tacid
                """);
        translations = Translations.of(Dictionaries.load(folder));
    }

    @Test
    void goesBothWaysAndOverTheThirdLanguage() {
        assertThat(translations.size()).isEqualTo(11);
        assertThat(of("bilberry"))
                .containsExactly(
                        new Translation(Tongue.RU, "черника"),
                        new Translation(Tongue.RU, "черничный куст"),
                        new Translation(Tongue.ZH, "越橘"),
                        new Translation(Tongue.ZH, "山桑子"));
        // Two English words say 越橘 and one 山桑子: what more of them bear out comes first.
        assertThat(of("черники"))
                .containsExactly(
                        new Translation(Tongue.EN, "bilberry"),
                        new Translation(Tongue.EN, "whortleberry"),
                        new Translation(Tongue.ZH, "越橘"),
                        new Translation(Tongue.ZH, "山桑子"));
        assertThat(of("機床"))
                .containsExactly(new Translation(Tongue.EN, "machine tool"), new Translation(Tongue.RU, "станок"));
    }

    @Test
    void knowsHowFarAnEntryGoes() {
        assertThat(translations.longest(Words.of("machine tools for acid"), 0)).isEqualTo(2);
        assertThat(translations.longest(Words.of("machine tools for acid"), 1)).isZero();
        assertThat(translations.longest(Words.of("机床酸"), 0)).isEqualTo(2);
        assertThat(translations.longest(Words.of("机床酸"), 2)).isEqualTo(1);
        // Words of another language end an entry.
        assertThat(translations.longest(Words.of("machine 机床"), 0)).isZero();
    }

    @Test
    void hasNothingForWhatNobodyWrote() {
        assertThat(of("blueberry")).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(Translations.NONE.of(Words.of("acid"))).isEmpty();
        assertThat(Translations.NONE.longest(Words.of("acid"), 0)).isZero();
    }

    private List<Translation> of(String words) {
        return translations.of(Words.of(words));
    }
}
