package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** Opens and sends the pages of an organizer as a browser would: a form goes back with the values it came with. */
record OrganizerPages(MockMvcTester mvc, Accounts accounts, PersonId person) {
    MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(authentication(AccountsExamples.signedIn(accounts, person)))
                .exchange();
    }

    Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    MvcTestResult post(String address, Map<String, List<String>> form) {
        return mvc.post()
                .uri(address)
                .params(new LinkedMultiValueMap<>(form))
                .with(csrf())
                .with(authentication(AccountsExamples.signedIn(accounts, person)))
                .exchange();
    }

    /** What a browser would send of a form as it stands. */
    static Map<String, List<String>> values(Document page, String form) {
        var values = new LinkedHashMap<String, List<String>>();
        for (Element field : page.select("#" + form + " [name]")) {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (field.attr("name").equals("_csrf")
                    || field.tagName().equals("button")
                    || field.hasAttr("disabled")
                    || (box && !field.hasAttr("checked"))) {
                continue;
            }
            String value = field.tagName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.tagName().equals("textarea") ? field.text() : field.attr("value");
            values.computeIfAbsent(field.attr("name"), name -> new java.util.ArrayList<>())
                    .add(value);
        }
        return values;
    }
}
