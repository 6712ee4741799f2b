package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server asks of a device and refuses; a browser test makes and uses a real passkey. */
@PlatformTest
class PasskeyPageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult post(PersonId person, String path, String body) {
        return browsers.of(person)
                .sending(path)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(Browser.text(answer));
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
        assertThat(browsers.signedOut()
                        .sending("/ru/sign-in/passkey")
                        .contentType("application/json")
                        .content("{}")
                        .exchange())
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
        MvcTestResult shown = browsers.of(owner).get("/en/account/passkeys");
        assertThat(Browser.parsed(shown).select("#passkeys tbody th").text()).isEqualTo("<script>alert(1)</script>");
        String delete = "/en"
                + Browser.parsed(shown).select("#passkeys form").attr("action").substring(3);
        assertThat(post(other, delete, "")).hasStatus(404);
        assertThat(post(owner, delete, "")).hasStatus3xxRedirection();
        assertThat(post(owner, delete, "")).hasStatus(404);
        assertThat(browsers.signedOut().get("/en/account/passkeys")).hasStatus3xxRedirection();
    }
}
