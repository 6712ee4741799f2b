package amur.meetings.web;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.Agendas;
import amur.meetings.Agendas.FeedOwner;
import amur.shared.Language;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a calendar feed is read, and which language it speaks unless its address names one. */
@Component
class FeedAddresses {
    private final Agendas agendas;
    private final Accounts accounts;
    private final Exhibitors exhibitors;

    FeedAddresses(Agendas agendas, Accounts accounts, Exhibitors exhibitors) {
        this.agendas = agendas;
        this.accounts = accounts;
        this.exhibitors = exhibitors;
    }

    AgendaPage.Feed of(FeedOwner owner, HttpServletRequest request, View view) {
        return AgendaPage.Feed.of(origin(request), agendas.feed(owner), view.language(), language(owner));
    }

    /** A person's own, a company's by the script of its name; interpreters have nothing that says which is theirs. */
    Language language(FeedOwner owner) {
        return switch (owner) {
            case FeedOwner.OfPerson(EditionId edition, PersonId person) ->
                accounts.get(person).language();
            case FeedOwner.OfCompany(EditionId edition, ExhibitorId company) ->
                Language.ofScript(exhibitors.get(company).name());
            case FeedOwner.OfInterpreter interpreter -> Language.EN;
        };
    }

    /** Scheme and host this site is reached at. */
    static String origin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .build()
                .toUriString();
    }
}
