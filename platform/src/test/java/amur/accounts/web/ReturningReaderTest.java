package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader who comes back with a session: learning who acts reads the session, which is a transaction itself. */
@PlatformTest
class ReturningReaderTest {
    @Autowired
    Browsers browsers;

    @Test
    @Timeout(20)
    void aSecondPageInTheSameSessionIsShown() {
        var first = browsers.signedOut().get("/en/sign-in");
        Cookie session = first.getResponse().getCookie("SESSION");
        assertThat(session).isNotNull();
        for (int again = 0; again < 3; again++) {
            assertThat(browsers.signedOut()
                            .asking("/zh/sign-in")
                            .cookie(session)
                            .exchange())
                    .hasStatusOk();
        }
    }
}
