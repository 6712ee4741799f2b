package amur.exhibitors.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.web.UserFacingException;
import amur.web.Words;
import amur.web.files.Outcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScreeningFileTest {
    private final ScreeningFile files = new ScreeningFile(new Words());

    private List<ListedName> read(String text) {
        return names(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<ListedName> names(byte[] file) {
        return switch (files.outcome(file)) {
            case Outcome.Table read -> files.names(read.table());
            case Outcome.Question asked -> throw new UserFacingException("exhibitors.screening.file.asked");
        };
    }

    @Test
    void headsAreUnderstoodInEachLanguageWhateverTheOrderAndEncoding() {
        ListedName zarya = new ListedName(2, "ООО «Заря»", List.of("Zarya LLC", "扎里亚"), "RU", "с 2022");
        assertThat(read("name,aliases,country,note\nООО «Заря»,Zarya LLC; 扎里亚,RU,с 2022\n"))
                .containsExactly(zarya);
        assertThat(read("Страна;Название;Другие имена;Примечание\nRU;ООО «Заря»;\"Zarya LLC;扎里亚\";с 2022\n"))
                .containsExactly(zarya);
        assertThat(read("名称\t别名\t国家\t备注\nООО «Заря»\tZarya LLC；扎里亚\tRU\tс 2022\n"))
                .containsExactly(zarya);
        assertThat(read("«Name»,Also  known as,ＣＯＵＮＴＲＹ,Note:\nООО «Заря»,Zarya LLC; 扎里亚,RU,с 2022\n"))
                .as("as people write heads")
                .containsExactly(zarya);
        byte[] windows = "Имя;Страна\r\nЮрий Щербаков;Россия\r\n;Китай\r\n".getBytes(Charset.forName("windows-1251"));
        assertThat(names(windows)).containsExactly(new ListedName(2, "Юрий Щербаков", List.of(), "Россия", ""));
        byte[] chinese = "名称,国家\r\n王小明,中国\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(names(chinese)).containsExactly(new ListedName(2, "王小明", List.of(), "中国", ""));
    }

    @Test
    void aFileWithoutNamesIsRefusedWithTheReason() {
        assertThatThrownBy(() -> read("title,country\nx,RU\n")).hasMessageContaining("no_name");
        assertThatThrownBy(() -> read("name,country\n,RU\n")).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("")).isInstanceOf(UserFacingException.class);
    }

    @Test
    void noFileMakesItFailInAnotherWay() {
        var random = new Random(5);
        byte[] good = "name,aliases,country,note\nЗаря,\"a;b\",RU,x\n王,,CN,\n".getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] bytes = i % 4 == 0 ? new byte[random.nextInt(400)] : good.clone();
            if (i % 4 == 0) {
                random.nextBytes(bytes);
            } else {
                for (int j = 0; j < random.nextInt(6); j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            try {
                assertThat(names(bytes)).isNotEmpty().allSatisfy(name -> assertThat(name.name())
                        .isNotBlank());
                read++;
            } catch (UserFacingException refused) {
                assertThat(refused.key()).matches("(exhibitors\\.screening\\.file|web\\.files\\.fault)\\..*");
            }
        }
        assertThat(read).isGreaterThan(500);
    }
}
