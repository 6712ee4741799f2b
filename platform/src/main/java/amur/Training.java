package amur;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The training run of the build: reads a few public pages of its own, so that the JVM knows which classes a start and a first page
 * need, and ends. What it learns becomes the AOT cache.
 */
@Component
@ConditionalOnProperty("amur.training")
class Training {
    private static final Logger log = LoggerFactory.getLogger(Training.class);
    private static final List<String> PAGES = List.of("/", "/editions", "/regions", "/sign-in", "/view-settings");

    /** Taking traffic is the last thing a start says: whoever listens to its being ready has been told, so that closing cuts nobody off. */
    @EventListener
    void train(AvailabilityChangeEvent<ReadinessState> event) throws IOException, InterruptedException {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC
                || !(event.getSource() instanceof WebServerApplicationContext context)) {
            return;
        }
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            for (String language : List.of("/en", "/ru", "/zh")) {
                for (String page : PAGES) {
                    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + language + page))
                            .build();
                    log.info(
                            "{}{} {}",
                            language,
                            page,
                            client.send(request, BodyHandlers.discarding()).statusCode());
                }
            }
        }
        ((ConfigurableApplicationContext) context).close();
    }
}
