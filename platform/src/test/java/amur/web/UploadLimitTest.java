package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.TestDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Over a real socket, as a browser does it: the whole body is sent before the answer is read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc // beans of other tests ask for it
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class UploadLimitTest {
    private static final long HUGE = 200L << 20;

    @LocalServerPort
    int port;

    @Test
    void aHugeUploadIsAnsweredBeforeItIsRead() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head("ru", "Content-Length: " + HUGE));
            out.write(new byte[10_000]);
            out.flush();
            // Only these 10 kB of 200 MB are ever sent.
            String answer = new String(socket.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void aBrowserThatSendsEverythingFirstSeesThePageInItsLanguage() throws IOException {
        long start = System.nanoTime();
        Document page = sendAll("zh", "Content-Length: " + HUGE, HUGE);
        assertThat(page.select("h1").text()).isEqualTo("文件过大");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void anUploadThatDoesNotStateItsLengthIsRefusedAtTheLimit() throws Exception {
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofInputStream(() -> new InputStream() {
            private long left = 60L << 20;
            private final byte[] start = part();
            private int at;

            @Override
            public int read() {
                if (at < start.length) {
                    return start[at++] & 0xff;
                }
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = 0;
                for (int one = read(); one >= 0; one = count < length ? read() : -1) {
                    into[from + count++] = (byte) one;
                    if (count == length) {
                        break;
                    }
                }
                return count == 0 ? -1 : count;
            }
        });
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ru/sign-in"))
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .timeout(Duration.ofSeconds(60))
                            .POST(endless)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Файл слишком большой");
        }
    }

    private static byte[] part() {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Document sendAll(String language, String length, long bytes) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            out.write(head(language, length));
            var block = new byte[1 << 16];
            for (long sent = 0; sent < bytes; sent += block.length) {
                out.write(block);
            }
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("Content-Security-Policy");
            return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
        }
    }

    private static byte[] head(String language, String length) {
        return ("POST /" + language + "/editions/none/organizer/companies/import HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
