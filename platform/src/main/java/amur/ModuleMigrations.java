package amur;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each room brings its own tables: {@code <module>/sql/V…__….sql}, with a history of its own, in the order of the house. A foreign
 * key across rooms points upwards only and to a primary key only (see {@code docs/decisions/}).
 */
@Configuration
class ModuleMigrations {
    /** Rooms with tables, upper rooms first. {@code MigrationsTest} holds this list against the folders. */
    static final List<String> ORDER =
            List.of("", "accounts", "editions", "regions", "notices", "exhibitors", "matchmaking", "meetings", "demo");

    @Bean
    FlywayMigrationStrategy perModule() {
        return configured -> migrate(configured.getConfiguration().getDataSource());
    }

    static void migrate(DataSource dataSource) {
        for (String module : ORDER) {
            String folder = "amur/" + (module.isEmpty() ? "" : module + "/") + "sql";
            if (ModuleMigrations.class.getClassLoader().getResource(folder) == null) {
                continue; // a room without tables gets no empty history
            }
            Flyway.configure(ModuleMigrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:" + folder)
                    .table(module.isEmpty() ? "migrations" : "migrations_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of())
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
        }
    }
}
