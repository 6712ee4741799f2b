package amur.matchmaking.mail;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.matchmaking.CompanyNames;
import amur.matchmaking.MeetingRequest;
import amur.shared.Language;
import amur.web.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Component;

/** The words of a notice in one language. */
@Component
class RequestWording {
    private final Words words;
    private final CompanyNames names;

    RequestWording(Words words, CompanyNames names) {
        this.words = words;
        this.names = names;
    }

    String subject(Language language, String what, Exhibitor other) {
        return words.text(language, "matchmaking.notice." + what + ".subject", names.first(other, language));
    }

    String text(
            Language language,
            String what,
            Exhibitor other,
            Edition edition,
            MeetingRequest request,
            Instant date,
            String appended,
            String said) {
        String text = words.text(
                language,
                "matchmaking.notice." + what + ".text",
                names.both(other, language),
                edition.name().textIn(language),
                words.text(language, "matchmaking.wish." + request.fromWish().name()),
                dateTime(date, edition.zone(), language));
        return appended.isEmpty() ? text : text + "\n\n" + words.text(language, "matchmaking.notice." + appended, said);
    }

    private static String dateTime(Instant instant, ZoneId zone, Language language) {
        ZonedDateTime at = ZonedDateTime.ofInstant(instant, zone);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(at)
                + DateTimeFormatter.ofPattern(", HH:mm '(UTC'xxx')'").format(at);
    }
}
