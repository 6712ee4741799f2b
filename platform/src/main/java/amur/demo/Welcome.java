package amur.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints where the demo is and how to sign in. */
@Component
@Profile("demo")
class Welcome {
    @EventListener
    void print(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var text = new StringBuilder();
        text.append(String.format(
                "%n  Amur is ready:  http://localhost:%d/%n%n",
                context.getWebServer().getPort()));
        text.append(String.format("  Sign in with the password %s as%n", DemoAccounts.PASSWORD));
        for (DemoAccounts.Account account : DemoAccounts.ALL) {
            text.append(String.format("    %-30s %s%n", account.email(), account.role()));
        }
        text.append(String.format("%n  Ctrl+C stops it; what was saved stays in the data folder.%n"));
        System.out.println(text);
    }
}
