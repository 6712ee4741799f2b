package amur;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of one room with the rooms it depends on and no other: it starts only when its package says truly what it needs, and what it
 * publishes is seen without those who would listen. On the PostgreSQL of all tests, where it is a node that takes no jobs and hears
 * no news of others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(
        properties = {
            "amur.jobs.taken=false",
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.modulith.events.republish-outstanding-events-on-restart=false"
        })
public @interface ModuleTest {}
