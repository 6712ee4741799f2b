package amur.exhibitors.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.web.UserFacingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentFileTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aFileIsWhatIsInItAndNotWhatItIsCalled() {
        assertThat(DocumentFile.of("выписка.PDF", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(DocumentFile.of("营业执照.html", PDF).name()).isEqualTo("营业执照.html.pdf");
        assertThat(DocumentFile.of("scan.jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1})
                        .name())
                .isEqualTo("scan.jpg");
        assertRefused("page.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8), "type");
        assertRefused(
                "picture.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "type");
        assertRefused("empty.pdf", new byte[0], "empty");
        byte[] large = java.util.Arrays.copyOf(PDF, DocumentFile.MOST_BYTES + 1);
        assertRefused("large.pdf", large, "large");
    }

    @Test
    void aNameCannotLeadAnywhereOrReadBackwards() {
        assertThat(DocumentFile.of("../../etc/passwd", PDF).name()).isEqualTo("passwd.pdf");
        assertThat(DocumentFile.of("C:\\secret\\a.pdf", PDF).name()).isEqualTo("a.pdf");
        assertThat(DocumentFile.of("a\u202Efdp.exe\r\nSet-Cookie: x", PDF).name())
                .isEqualTo("afdp.exeSet-Cookie x.pdf");
        assertThat(DocumentFile.of("/", PDF).name()).isEqualTo("document.pdf");
        assertThat(DocumentFile.of("名".repeat(500), PDF).name()).hasSize(124);
    }

    @Test
    void noBytesMakeItFailInAnotherWay() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            var name = new byte[random.nextInt(20)];
            random.nextBytes(name);
            try {
                DocumentFile file = DocumentFile.of(new String(name, StandardCharsets.UTF_16), bytes);
                assertThat(file.name())
                        .doesNotContain("/", "\\", "\n", "\r", "\"")
                        .endsWith(
                                file.mediaType().equals("application/pdf")
                                        ? ".pdf"
                                        : file.mediaType().equals("image/png") ? ".png" : ".jpg");
            } catch (UserFacingException refused) {
                assertThat(refused.key()).startsWith("exhibitors.verification.document.");
            }
        }
    }

    private static void assertRefused(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> DocumentFile.of(name, bytes))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("exhibitors.verification.document." + reason);
    }
}
