package amur.matchmaking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who has signed in and opens pages; the browser of the page tests of this room. */
record MatchmakingReader(MockMvcTester mvc, Authentication who) {
    static MatchmakingReader of(MockMvcTester mvc, Accounts accounts, PersonId person) {
        return new MatchmakingReader(mvc, AccountsExamples.signedIn(accounts, person));
    }

    /** 王丽, who acts for this company. */
    static MatchmakingReader actingFor(
            MockMvcTester mvc, Accounts accounts, Exhibitors exhibitors, ExhibitorId company) {
        PersonId person = AccountsExamples.wangLi(accounts);
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(company).organisation()));
        return of(mvc, accounts, person);
    }

    MvcTestResult open(String address) {
        return mvc.get().uri(address).with(authentication(who)).exchange();
    }

    Document page(String address) throws Exception {
        MvcTestResult answer = open(address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** Sends a form: names and values in turn. */
    MvcTestResult send(String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(authentication(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** The same by htmx. */
    MvcTestResult sendInPlace(String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .header("HX-Request", "true")
                .with(csrf())
                .with(authentication(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult sendWithoutToken(String address) {
        return mvc.post().uri(address).with(authentication(who)).exchange();
    }
}
