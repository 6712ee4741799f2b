package amur;

import amur.terminology.Thesaurus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The words of trade, once for all rooms, read when the first of them asks. */
@Configuration
class TradeWords {
    @Bean
    @Lazy
    Thesaurus thesaurus() {
        return Thesaurus.load();
    }
}
