package amur;

import amur.terminology.Dictionaries;
import amur.terminology.Thesaurus;
import amur.terminology.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The words of trade, once for all rooms, read when the first of them asks. */
@Configuration
class TradeWords {
    private static final Logger LOG = LoggerFactory.getLogger(TradeWords.class);

    @Bean
    @Lazy
    Thesaurus thesaurus() {
        return Thesaurus.load();
    }

    /** Of the dictionaries that lie in a folder of the operator's; none where there is no folder, or what lies there cannot be read. */
    @Bean
    @Lazy
    Translations translations(@Value("${amur.dictionaries}") Path folder) {
        if (!Files.isDirectory(folder)) {
            return Translations.NONE;
        }
        try {
            Translations translations = Translations.of(Dictionaries.load(folder));
            LOG.info("Dictionaries of {}: {} entries", folder, translations.size());
            return translations;
        } catch (IOException e) {
            LOG.error("The search goes on without dictionaries: {}", e.getMessage());
            return Translations.NONE;
        }
    }
}
