package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftSettings;
import amur.meetings.Timetables;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organizer at the pages of a timetable, for tests; lazy, since tests without pages have no browser to give it. */
@Component
@Lazy
final class TimetableScene {
    private final Accounts accounts;
    private final Timetables timetables;
    private final MockMvcTester mvc;

    TimetableScene(Accounts accounts, Timetables timetables, MockMvcTester mvc) {
        this.accounts = accounts;
        this.timetables = timetables;
        this.mvc = mvc;
    }

    /** A draft by the real job, ended. */
    Draft drafted(Edition edition) throws InterruptedException {
        DraftId id = timetables.startDraft(
                edition.id(), DraftSettings.of(Duration.ofSeconds(5), 1).withRounds(20));
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!timetables.draft(id).state().ended() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        Draft draft = timetables.draft(id);
        assertThat(draft.state()).isEqualTo(Draft.State.DONE);
        return draft;
    }

    Authentication organizer(Edition edition) {
        PersonId person = AccountsExamples.maria(accounts);
        accounts.assign(person, Role.ORGANIZER, new Scope.OfEdition(edition.id().value()));
        return AccountsExamples.signedIn(accounts, person);
    }

    Authentication organizerOfAll() {
        return AccountsExamples.signedIn(accounts, AccountsExamples.organizer(accounts));
    }

    static String path(Edition edition, String language, String rest) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/timetable" + rest;
    }

    MvcTestResult get(String address, Authentication who) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(authentication(who))
                .exchange();
    }

    MvcTestResult getSignedOut(String address) {
        return mvc.get().uri(address).exchange();
    }

    Document page(String address, Authentication who) throws Exception {
        MvcTestResult answer = get(address, who);
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    static Document parsed(MvcTestResult answer) throws Exception {
        Document page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.text()).as("words that are missing").doesNotContain("⟨");
        return page;
    }

    MvcTestResult post(String address, Authentication who, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(csrf()).with(authentication(who));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
