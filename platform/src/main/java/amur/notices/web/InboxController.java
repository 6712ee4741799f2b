package amur.notices.web;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.accounts.Rights;
import amur.notices.Inbox;
import amur.shared.Page;
import amur.web.NotFound;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.Unread;
import amur.web.View;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One's own notices. */
@Controller
@Requires(Rights.SIGNED_IN)
class InboxController implements Unread {
    private final Inbox inbox;
    private final Accounts accounts;
    private final Screens screens;

    InboxController(Inbox inbox, Accounts accounts, Screens screens) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.screens = screens;
    }

    @Override
    public int unread() {
        return accounts.current().map(reader -> inbox.unread(reader.personId())).orElse(0);
    }

    @GetMapping("/notices")
    ModelAndView list(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") String page, View view) {
        PersonId reader = reader();
        boolean unreadOnly = show.equals("unread");
        Page<Inbox.Entry> entries = inbox.list(reader, unreadOnly, PageLinks.number(page));
        return screens.show(
                "notices/web/inbox",
                new InboxPage(
                        unreadOnly,
                        inbox.unread(reader),
                        unreadOnly ? inbox.list(reader, false, 1).total() : entries.total(),
                        entries.total(),
                        lang(reader),
                        entries.rows().stream().map(entry -> line(entry, view)).toList(),
                        PageLinks.of(entries, view)));
    }

    /** Who opens a notice has read it: a mark on the reader's own list, which reading twice does not change. */
    @GetMapping("/notices/{id:\\d{1,18}}")
    ModelAndView one(@PathVariable long id, View view) {
        PersonId reader = reader();
        Inbox.Entry entry = inbox.get(reader, id);
        if (entry.readAt().isEmpty()) {
            inbox.markRead(reader, id);
        }
        List<String> paragraphs = Stream.of(entry.text().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return screens.show(
                "notices/web/notice",
                new NoticePage(
                        entry.subject(),
                        paragraphs,
                        entry.path(),
                        view.dateTime(entry.createdAt(), view.zone()),
                        lang(reader)));
    }

    @PostMapping("/notices/{id:\\d{1,18}}/read")
    RedirectView read(@PathVariable long id, @RequestParam(defaultValue = "") String show, View view) {
        inbox.markRead(reader(), id);
        return back(show, view);
    }

    @PostMapping("/notices/read")
    RedirectView readAll(@RequestParam(defaultValue = "") String show, View view, RedirectAttributes redirect) {
        Toasts.ok(redirect, view.t("notices.inbox.read_all.done", inbox.markAllRead(reader())));
        return back(show, view);
    }

    private static RedirectView back(String show, View view) {
        return new RedirectView(view.href("/notices") + (show.equals("unread") ? "?show=unread" : ""), false);
    }

    private PersonId reader() {
        return accounts.current().map(reader -> reader.personId()).orElseThrow(() -> new NotFound("notices of nobody"));
    }

    private String lang(PersonId reader) {
        return accounts.get(reader).language().tag();
    }

    private static InboxPage.Line line(Inbox.Entry entry, View view) {
        return new InboxPage.Line(
                entry.id(),
                entry.subject(),
                view.dateTime(entry.createdAt(), view.zone()),
                entry.createdAt().toString(),
                entry.readAt().isPresent());
    }
}
