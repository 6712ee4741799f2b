package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RememberedPageTest {
    private static final byte[] BODY = "<p>Харбин 哈尔滨</p>".repeat(100).getBytes(StandardCharsets.UTF_8);

    private static RememberedPage page(byte[] body) {
        var made = new MockHttpServletResponse();
        made.setHeader("X-Frame-Options", "DENY");
        made.addHeader("Set-Cookie", "language=ru");
        return new RememberedPage(1, body, "text/html;charset=UTF-8", made);
    }

    private static MockHttpServletResponse sent(RememberedPage page, String header, String value) throws Exception {
        var request = new MockHttpServletRequest("GET", "/ru/editions/x/timetable");
        if (!header.isEmpty()) {
            request.addHeader(header, value);
        }
        var response = new MockHttpServletResponse();
        page.send(request, response);
        return response;
    }

    @Test
    void isSentWithItsHeadersAndWithoutSomebodysCookie() throws Exception {
        MockHttpServletResponse answer = sent(page(BODY), "", "");
        assertThat(answer.getContentAsByteArray()).isEqualTo(BODY);
        assertThat(answer.getContentLength()).isEqualTo(BODY.length);
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.getHeader("Content-Encoding")).isNull();
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void whoHasItAlreadyGetsNoBody() throws Exception {
        RememberedPage page = page(BODY);
        String tag = String.valueOf(sent(page, "", "").getHeader("ETag"));
        for (String known : new String[] {tag, "\"other\", " + tag, "*"}) {
            MockHttpServletResponse answer = sent(page, "If-None-Match", known);
            assertThat(answer.getStatus()).as(known).isEqualTo(304);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(answer.getHeader("ETag")).isEqualTo(tag);
        }
        assertThat(sent(page("<p>2</p>".getBytes(StandardCharsets.UTF_8)), "If-None-Match", tag)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void isSentShortToWhoTakesThat() throws Exception {
        RememberedPage page = page(BODY);
        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse answer = sent(page, "Accept-Encoding", "br, gzip;q=0.8");
            assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(answer.getContentLength()).isLessThan(BODY.length / 5);
            try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
                assertThat(in.readAllBytes()).isEqualTo(BODY);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0", "x-gzipped", "*;q=0"})
    void whoDoesNotTakeGzipGetsNone(String accepted) {
        assertThat(RememberedPage.takesGzip(accepted)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip", "gzip;q=0.5", "br;q=1.0, gzip ; q=0.01"})
    void whoTakesGzipGetsIt(String accepted) {
        assertThat(RememberedPage.takesGzip(accepted)).isTrue();
    }
}
