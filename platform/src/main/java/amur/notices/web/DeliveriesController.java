package amur.notices.web;

import amur.notices.Deliveries;
import amur.notices.Deliveries.Delivery;
import amur.notices.Deliveries.Filter;
import amur.notices.Deliveries.State;
import amur.notices.NoticesRights;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The delivery log, for the organizer. */
@Controller
@Requires(NoticesRights.DELIVERIES)
class DeliveriesController {
    private final Deliveries deliveries;
    private final Screens screens;
    private final boolean mailIsSetUp;

    DeliveriesController(Deliveries deliveries, Screens screens, @Value("${spring.mail.host:}") String mailHost) {
        this.deliveries = deliveries;
        this.screens = screens;
        this.mailIsSetUp = !mailHost.isBlank();
    }

    @GetMapping("/deliveries")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page,
            View view) {
        Filter filter = filter(q, state);
        Page<Delivery> found = deliveries.list(filter, PageLinks.number(page));
        Map<State, Long> counts = deliveries.counts(filter);
        String address = view.href("/deliveries");
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var tabs = new ArrayList<>(List.of(new DeliveriesPage.Tab("", address + query(q, ""), all)));
        for (State one : State.values()) {
            tabs.add(new DeliveriesPage.Tab(
                    one.name(), address + query(q, one.name().toLowerCase(Locale.ROOT)), counts.getOrDefault(one, 0L)));
        }
        String query = query(q, state);
        return screens.show(
                "notices/web/deliveries",
                new DeliveriesPage(
                        q,
                        filter.state().map(State::name).orElse(""),
                        query,
                        tabs,
                        found.rows().stream().map(row -> line(row, view)).toList(),
                        found.total(),
                        mailIsSetUp,
                        PageLinks.of(found, view)));
    }

    @GetMapping("/deliveries.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state, View view) {
        var rows = new ArrayList<List<String>>();
        Page<Delivery> page;
        int number = 1;
        do {
            page = deliveries.list(filter(q, state), number);
            page.rows().stream()
                    .map(row -> line(row, view))
                    .forEach(line -> rows.add(List.of(
                            Long.toString(line.id()),
                            line.email(),
                            line.subject(),
                            line.channel(),
                            line.state(),
                            Integer.toString(line.attempts()),
                            line.at(),
                            line.error())));
            number++;
        } while (number <= page.pages());
        return CsvFile.answer(
                "deliveries.csv",
                Stream.concat(
                                Stream.of("№"),
                                Stream.of("to", "subject", "channel", "state", "attempts", "at", "error")
                                        .map(column -> view.t("notices.deliveries." + column)))
                        .toList(),
                rows);
    }

    @PostMapping("/deliveries/{id:\\d{1,18}}/retry")
    RedirectView retry(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            View view,
            RedirectAttributes redirect) {
        deliveries.retry(id);
        Toasts.ok(redirect, view.t("notices.deliveries.retry.done"));
        return new RedirectView(view.href("/deliveries") + query(q, state), false);
    }

    private static Filter filter(String words, String state) {
        Optional<State> wanted = Stream.of(State.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findFirst();
        return new Filter(words.replace("\0", ""), wanted);
    }

    private static String query(String words, String state) {
        String query = (words.isBlank() ? "" : "&q=" + URLEncoder.encode(words.strip(), StandardCharsets.UTF_8))
                + (state.isBlank() ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private static DeliveriesPage.Line line(Delivery row, View view) {
        return new DeliveriesPage.Line(
                row.id(),
                row.email(),
                row.subject(),
                lang(row.subject()),
                view.t("notices.deliveries.channel." + row.channel().name()),
                view.t("notices.deliveries.state." + row.state().name()),
                switch (row.state()) {
                    case QUEUED -> "info";
                    case SENT -> "ok";
                    case FAILED -> "error";
                    case NOT_SET_UP -> "plain";
                },
                row.state() == State.FAILED,
                row.attempts(),
                row.lastError(),
                view.dateTime(row.at(), view.zone()));
    }

    /** The log does not say in which language a notice was; its script tells a reader's software enough. */
    private static String lang(String words) {
        return words.codePoints().anyMatch(Character::isIdeographic)
                ? "zh-Hans"
                : words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                        ? "ru"
                        : "en";
    }
}
