package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A real passkey from Chromium's virtual authenticator: made, used to sign in, deleted, and worth nothing afterwards. */
class PasskeyJourneyIT {
    @Test
    void aPasskeySignsInUntilItIsDeleted() {
        try (Reader reader = Stage.reader(1280)) {
            Page page = reader.page();
            CDPSession devtools = reader.context().newCDPSession(page);
            devtools.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var authenticator = new JsonObject();
            authenticator.add("options", options);
            devtools.send("WebAuthn.addVirtualAuthenticator", authenticator);

            reader.signIn("visitor@amur.example");
            reader.open("/en/account/passkeys");
            page.fill("#label", "work laptop");
            page.click("form[data-passkey=create] button");
            page.waitForSelector("#passkeys tbody th");
            assertThat(page.innerText("#passkeys tbody th")).isEqualTo("work laptop");

            reader.context().clearCookies();
            reader.open("/ru/sign-in");
            page.click("form[data-passkey=get] button");
            page.waitForURL(url -> !url.contains("/sign-in"));
            assertThat(reader.open("/ru/account")).isEqualTo(200);
            assertThat(page.innerText("main")).contains("visitor@amur.example");

            reader.open("/en/account/passkeys");
            page.click("#passkeys tbody button");
            page.waitForSelector(
                    "#passkeys",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            reader.context().clearCookies();
            reader.open("/en/sign-in");
            page.click("form[data-passkey=get] button");
            page.waitForSelector("form[data-passkey=get] [data-passkey-error]:not([hidden])");
            assertThat(page.innerText("form[data-passkey=get] [data-passkey-error]"))
                    .startsWith("The passkey was not accepted.");
        }
    }
}
