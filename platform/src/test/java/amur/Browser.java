package amur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/**
 * What one reader's browser does: opens pages and sends forms with their token. Made by {@link Browsers}, which knows who there is.
 *
 * @param reader who is signed in, or nobody
 */
public record Browser(MockMvcTester mvc, @Nullable Authentication reader) {
    public MvcTestResult get(String address) {
        return asking(address).exchange();
    }

    /** A request for a page that is still to be told its headers, cookies or fields. */
    public MockMvcRequestBuilder asking(String address) {
        return request(HttpMethod.GET, address);
    }

    /** A form with its token that is still to be told its headers, cookies or fields. */
    public MockMvcRequestBuilder sending(String address) {
        return request(HttpMethod.POST, address).with(csrf());
    }

    private MockMvcRequestBuilder request(HttpMethod method, String address) {
        MockMvcRequestBuilder request = mvc.method(method);
        // An address taken from a link is encoded already.
        request = address.contains("%") ? request.uri(URI.create(address)) : request.uri(address);
        return reader == null ? request : request.with(authentication(reader));
    }

    /** The page at an address that must answer. */
    public Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return parsed(answer);
    }

    /** A file at an address that must answer, or a page as it was sent. */
    public String text(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    /** Sends a form; a field is told as {@code name=value}. */
    public MvcTestResult post(String address, String... fields) {
        return filled(sending(address), fields).exchange();
    }

    /** Sends a form as {@link #values} found it. */
    public MvcTestResult post(String address, Map<String, List<String>> form) {
        return sending(address).params(new LinkedMultiValueMap<>(form)).exchange();
    }

    /** Sends the form of a page whose address ends so, as it stands but for the fields typed over ({@code name=value}). */
    public MvcTestResult submit(Document page, String addressEnd, String... typed) {
        FormElement form = page.select("main form").forms().stream()
                .filter(one -> one.attr("action").endsWith(addressEnd))
                .findFirst()
                .orElseThrow();
        Map<String, List<String>> fields = values(form);
        for (String field : typed) {
            fields.remove(name(field));
        }
        return filled(sending(form.attr("action")).params(new LinkedMultiValueMap<>(fields)), typed)
                .exchange();
    }

    /** Sends a form by htmx, which puts the answer into the page. */
    public MvcTestResult postInPlace(String address, String... fields) {
        return filled(sending(address).header("HX-Request", "true"), fields).exchange();
    }

    /** Sends what another site could make a browser send: a form without its token. */
    public MvcTestResult postWithoutToken(String address, String... fields) {
        return filled(request(HttpMethod.POST, address), fields).exchange();
    }

    /** Sends a form with a file in its field {@code file}. */
    public MvcTestResult upload(String address, String fileName, byte[] content, String... fields) {
        return upload(address, List.of(new MockMultipartFile("file", fileName, null, content)), fields);
    }

    public MvcTestResult upload(String address, List<MockMultipartFile> files, String... fields) {
        MockMultipartMvcRequestBuilder request =
                filled(sending(address), fields).multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.exchange();
    }

    private static MockMvcRequestBuilder filled(MockMvcRequestBuilder request, String... fields) {
        MockMvcRequestBuilder filled = request;
        for (String field : fields) {
            filled = filled.param(name(field), field.substring(name(field).length() + 1));
        }
        return filled;
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf('='));
    }

    public static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page of an answer, on which no word may be missing in the reader's language. */
    public static Document parsed(MvcTestResult answer) {
        Document page = Jsoup.parse(text(answer));
        assertThat(page.text()).as("words that are missing").doesNotContain("⟨");
        return page;
    }

    /** What a browser would send of a form, named by its id or that of its section, as it stands; without the token and the buttons. */
    public static Map<String, List<String>> values(Document page, String form) {
        return values(page.expectForm("form#%s, #%s form".formatted(form, form)));
    }

    private static Map<String, List<String>> values(FormElement form) {
        var values = new LinkedHashMap<String, List<String>>();
        for (Connection.KeyVal field : form.formData()) {
            if (!field.key().equals("_csrf")) {
                values.computeIfAbsent(field.key(), name -> new ArrayList<>()).add(field.value());
            }
        }
        return values;
    }
}
