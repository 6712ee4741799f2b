package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server asks of a device and refuses; a browser test makes and uses a real passkey. */
@PlatformTest
class PasskeyPageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult post(PersonId person, String path, String body) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(authentication(AccountsExamples.signedIn(accounts, person)))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsString());
    }

    @Test
    void aNewPasskeyIsAskedForUnderThePersonsName() throws Exception {
        PersonId person = AccountsExamples.wangLi(accounts);
        MvcTestResult answer = post(person, "/en/account/passkeys/options", "");
        assertThat(answer).hasStatusOk();
        JsonNode options = json(answer);
        assertThat(options.at("/user/displayName").stringValue()).isEqualTo("王丽");
        assertThat(options.at("/user/name").stringValue())
                .isEqualTo(accounts.get(person).email());
        assertThat(Base64.getUrlDecoder().decode(options.at("/challenge").stringValue()))
                .hasSizeGreaterThanOrEqualTo(16);
        assertThat(options.at("/rp/id").stringValue()).isEqualTo("localhost");
    }

    @Test
    void whatIsNoPasskeyIsRefusedInWords() throws Exception {
        PersonId person = AccountsExamples.wangLi(accounts);
        for (String body :
                new String[] {"", "{}", "[]", "{\"id\":\"x\"}", "\u0000", "{\"id\":\"eA\",\"rawId\":\"eA\"}"}) {
            MvcTestResult answer = post(person, "/zh/account/passkeys?label=x", body.isEmpty() ? " " : body);
            assertThat(answer).as(body).hasStatus(422);
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("设备未能创建通行密钥");
        }
        assertThat(mvc.post()
                        .uri("/ru/sign-in/passkey")
                        .with(csrf())
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(422);
    }

    @Test
    void passkeysAreOnesOwn() throws Exception {
        PersonId owner = AccountsExamples.wangLi(accounts);
        PersonId other = AccountsExamples.wangLi(accounts);
        post(owner, "/en/account/passkeys/options", "");
        jdbc.sql("""
                        insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                            uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type, backup_state,
                            attestation_object, attestation_client_data_json, created, last_used, label)
                        select :id, id, '\\x00'::bytea, 0, true, true, '', 'public-key', true, '\\x00'::bytea, '\\x00'::bytea,
                            now(), now(), '<script>alert(1)</script>' from user_entities where person_id = :n""")
                .param("n", owner.value())
                .param(
                        "id",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(("key of " + owner.value()).getBytes(StandardCharsets.UTF_8)))
                .update();
        MvcTestResult shown = mvc.get()
                .uri("/en/account/passkeys")
                .with(authentication(AccountsExamples.signedIn(accounts, owner)))
                .exchange();
        assertThat(Jsoup.parse(shown.getResponse().getContentAsString())
                        .select("#passkeys tbody th")
                        .text())
                .isEqualTo("<script>alert(1)</script>");
        String delete = "/en"
                + Jsoup.parse(shown.getResponse().getContentAsString())
                        .select("#passkeys form")
                        .attr("action")
                        .substring(3);
        assertThat(post(other, delete, "")).hasStatus(404);
        assertThat(post(owner, delete, "")).hasStatus3xxRedirection();
        assertThat(post(owner, delete, "")).hasStatus(404);
        assertThat(mvc.get().uri("/en/account/passkeys")).hasStatus3xxRedirection();
    }
}
