package amur;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/**
 * Starts Amur. In production the database comes by URL from the environment ({@code AMUR_DATABASE_URL}); with the profile {@code
 * demo} and no URL it is an embedded PostgreSQL in {@code data/postgres}.
 */
@SpringBootApplication
public class AmurApplication {
    public static void main(String[] arguments) {
        var application = new SpringApplication(AmurApplication.class);
        if (System.getenv("AMUR_DATABASE_URL") == null && isDemo(arguments)) {
            Path folder = Path.of(System.getProperty("amur.data", "data")).resolve("postgres");
            EmbeddedDatabase database = EmbeddedDatabase.open(folder);
            System.setProperty("spring.datasource.url", database.url());
            System.setProperty("spring.datasource.username", "postgres");
            // After the application is closed, whose connections keep the server.
            SpringApplication.getShutdownHandlers().add(database::stop);
        }
        application.run(arguments);
    }

    private static boolean isDemo(String[] arguments) {
        return Arrays.asList(arguments).contains("--spring.profiles.active=demo");
    }

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
