package amur.accounts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Started again with another setting. */
@PlatformTest
class SqlEmailConfirmationsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Words words;

    @Autowired
    ApplicationEventPublisher events;

    private EmailConfirmations with(String setting, String mailServer) {
        return new SqlEmailConfirmations(jdbc, accounts, words, events, setting, mailServer);
    }

    @ParameterizedTest
    @CsvSource({
        "true, mail.example.org, true",
        "true, '', true",
        "'', mail.example.org, true",
        "'', '', false",
        "false, mail.example.org, false",
        "false, '', false"
    })
    void whoWasAskedBeforeIsHeldBackOnlyWhereOneIsStillAsked(String setting, String mailServer, boolean heldBack) {
        PersonId li = AccountsExamples.wangLi(accounts);
        with("true", "mail.example.org").begin(li);
        EmailConfirmations now = with(setting, mailServer);
        assertThat(now.holdsBack(li)).isEqualTo(heldBack);
        assertThat(now.isMissing(li))
                .as("an invitation still takes away what a stranger could sign in with")
                .isTrue();
        now.confirmByHand(li);
        assertThat(now.holdsBack(li)).isFalse();
    }

    @Test
    void whereNobodyIsAskedNobodyIsHeldBack() {
        PersonId li = AccountsExamples.wangLi(accounts);
        with("false", "").begin(li);
        assertThat(with("true", "mail.example.org").holdsBack(li)).isFalse();
    }
}
