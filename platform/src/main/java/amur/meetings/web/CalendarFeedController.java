package amur.meetings.web;

import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Agendas.FeedOwner;
import amur.meetings.ical.MeetingCalendar;
import amur.shared.Language;
import amur.shared.Sha256;
import amur.web.NotFound;
import amur.web.PublicPage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The calendar feed that a calendar program asks for again and again. Its address is the secret, so it has no language before it, no
 * session and no sign-in; a wrong one is not found. Who has the same file already hears "not modified".
 */
@Controller
class CalendarFeedController {
    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Agendas agendas;
    private final FeedAddresses addresses;
    private final MeetingCalendar calendar;

    CalendarFeedController(Agendas agendas, FeedAddresses addresses, MeetingCalendar calendar) {
        this.agendas = agendas;
        this.addresses = addresses;
        this.calendar = calendar;
    }

    @GetMapping("/calendars/{secret}.ics")
    @PublicPage
    @Nullable
    ResponseEntity<byte[]> feed(
            @PathVariable String secret, @RequestParam(defaultValue = "") String language, ServletWebRequest request) {
        FeedOwner owner = agendas.findFeed(secret).orElseThrow(() -> new NotFound("a feed of this secret"));
        Agenda agenda = agendas.of(owner);
        Language wanted = Language.find(language).orElseGet(() -> addresses.language(owner));
        byte[] file = calendar.write(agenda, wanted, FeedAddresses.origin(request.getRequest()));
        // By its bytes alone: a company that is renamed changes the file and no date in it.
        if (request.checkNotModified(tag(file))) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_LANGUAGE, wanted.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + agenda.editionSlug() + ".ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(file);
    }

    private static String tag(byte[] file) {
        return "\"" + HexFormat.of().formatHex(Sha256.of(file), 0, 12) + "\"";
    }
}
