package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {
    private static final String ARTICLE =
            "acid\n   [ˈæsɪd] _n.\n   1) _хим. кислота\n   2) кислый; acid test проба на кислую реакцию\n";

    @TempDir
    Path folder;

    @Test
    void readsCedict() throws IOException {
        Files.writeString(
                folder.resolve("cedict_ts.u8"),
                "# comment\n硝酸 硝酸 [xiao1 suan1] /nitric acid/\n門 门 [men2] /gate/door (of a house)/surname Men/CL:扇[shan4]/\n");
        assertThat(Dictionaries.load(folder).entries())
                .extracting(Dictionaries.Entry::term, Dictionaries.Entry::translation)
                .containsExactly(tuple("硝酸", "nitric acid"), tuple("门", "gate"), tuple("门", "door"));
    }

    @Test
    void readsDictdPackedOrNot() throws IOException {
        byte[] text = ARTICLE.getBytes(StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("some.index"), "acid\tA\t" + base64(text.length) + "\n");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("some.dict.dz")))) {
            out.write(text);
        }
        assertThat(Dictionaries.load(folder).entries())
                .extracting(Dictionaries.Entry::term, Dictionaries.Entry::translation)
                .containsExactly(tuple("acid", "кислота"), tuple("acid", "кислый"));
        Files.delete(folder.resolve("some.dict.dz"));
        Files.write(folder.resolve("some.dict"), text);
        assertThat(Dictionaries.load(folder).size()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThatThrownBy(() -> Dictionaries.load(folder)).hasMessageContaining("no dictionary in it");
        Path cedict = folder.resolve("cedict.u8");
        Files.writeString(cedict, "a line of something else\n");
        assertThatThrownBy(() -> Dictionaries.load(folder)).hasMessageContaining("line 1: not an entry");
        Files.write(cedict, new byte[] {'a', (byte) 0xff});
        assertThatThrownBy(() -> Dictionaries.load(folder)).hasMessageContaining("not UTF-8");
        Files.delete(cedict);
        Path index = folder.resolve("some.index");
        Files.writeString(index, "acid\tA\tB\n");
        assertThatThrownBy(() -> Dictionaries.load(folder)).hasMessageContaining("neither some.dict nor");
        Files.writeString(folder.resolve("some.dict"), "");
        assertThatThrownBy(() -> Dictionaries.load(folder)).hasMessageContaining("points beyond the text");
        Files.delete(folder.resolve("some.dict"));
        Files.writeString(folder.resolve("some.dict.dz"), "not packed");
        assertThatThrownBy(() -> Dictionaries.load(folder)).hasMessageContaining("damaged or cut off");
        Files.delete(index);
        Files.writeString(folder.resolve("some.tsv"), "en\tde\n");
        assertThatThrownBy(() -> Dictionaries.load(folder)).hasMessageContaining("\"de\" is no language");
    }

    private static String base64(int number) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return "" + digits.charAt(number / 64) + digits.charAt(number % 64);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
