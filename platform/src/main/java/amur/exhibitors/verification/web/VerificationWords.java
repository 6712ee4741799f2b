package amur.exhibitors.verification.web;

import amur.accounts.Accounts;
import amur.accounts.AuditTrail;
import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.verification.CheckDigits;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Document;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.web.CompanyWords;
import amur.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How verifications are worded for organizers and for the company itself. */
@Component
public class VerificationWords {
    private final CompanyWords companies;
    private final Accounts accounts;
    private final AuditTrail trail;

    VerificationWords(CompanyWords companies, Accounts accounts, AuditTrail trail) {
        this.companies = companies;
        this.accounts = accounts;
        this.trail = trail;
    }

    CompanyWords companies() {
        return companies;
    }

    /** What the machine says of a register number. {@code kind} is of the badge; empty words where it says nothing. */
    public record Digits(String words, String kind) {
        static final Digits NONE = new Digits("", "plain");
    }

    public record File(int number, String name, String about) {}

    public record Event(String time, String datetime, String title, String by, String kind) {}

    static Digits digits(Verification one, Exhibitor company, View view) {
        return one.kind() == Kind.REGISTER_NUMBER ? digits(company, one.subject(), view) : Digits.NONE;
    }

    private static Digits digits(Exhibitor company, String number, View view) {
        return switch (CheckDigits.of(company.country(), number)) {
            case CheckDigits.Fit fit ->
                new Digits(
                        view.t(
                                "exhibitors.verification.digits.fit",
                                view.t("exhibitors.verification.register." + fit.register())),
                        "info");
            case CheckDigits.Wrong wrong ->
                new Digits(
                        view.t("exhibitors.verification.digits.wrong", view.t(wrong.key(), wrong.arguments())),
                        "attention");
            case CheckDigits.Unknown unknown -> new Digits(view.t("exhibitors.verification.digits.unknown"), "plain");
        };
    }

    static String stateKind(State state) {
        return switch (state) {
            case ASKED -> "info";
            case VERIFIED -> "ok";
            case REFUSED -> "error";
            case EXPIRED -> "attention";
        };
    }

    static List<Map.Entry<String, String>> kinds(View view) {
        return Stream.of(Kind.values())
                .map(kind -> Map.entry(kind.name(), view.t(kind.key())))
                .toList();
    }

    static File file(Document document, Edition edition, View view) {
        double kilobytes = Math.max(0.1, document.bytes() / 1024.0);
        return new File(
                document.number(),
                document.name(),
                view.t(
                        "exhibitors.verification.document.about",
                        view.number(kilobytes, kilobytes < 10 ? 1 : 0),
                        view.dateTime(document.addedAt(), edition.zone())));
    }

    /** When it was decided and, for organizers, by whom. */
    String decided(Verification one, Edition edition, boolean byName, View view) {
        String at =
                one.decidedAt().map(when -> view.dateTime(when, edition.zone())).orElse("");
        return byName && one.decidedBy().isPresent()
                ? accounts.get(one.decidedBy().get()).displayName() + " · " + at
                : at;
    }

    static String until(Verification one, View view) {
        return one.state() == State.VERIFIED || one.state() == State.EXPIRED
                ? one.validUntil().map(view::date).orElseGet(() -> view.t("exhibitors.verification.until.none"))
                : "";
    }

    /** Newest first, told from the audit trail. */
    List<Event> history(Verification one, Edition edition, View view) {
        var entries = new ArrayList<AuditTrail.Entry>();
        for (String subject : List.of("verification", "verification_document")) {
            entries.addAll(trail.list(
                            new AuditTrail.Filter(
                                    "", subject, Long.toString(one.id().value()), null, null),
                            1)
                    .rows());
        }
        entries.sort(Comparator.comparingLong(AuditTrail.Entry::id).reversed());
        return entries.stream().map(entry -> event(entry, edition, view)).toList();
    }

    private static Event event(AuditTrail.Entry entry, Edition edition, View view) {
        LocalDate day = entry.at().atZone(edition.zone()).toLocalDate();
        String state = entry.after().getOrDefault("state", "");
        boolean document = entry.subject().equals("verification_document");
        String title = document
                ? view.t(
                        "exhibitors.verification.history.document",
                        entry.after().getOrDefault("name", ""))
                : entry.action().equals("insert")
                        ? view.t("exhibitors.verification.history.asked")
                        : state.isEmpty()
                                ? view.t("exhibitors.verification.history.changed")
                                : view.t(State.valueOf(state).key());
        return new Event(
                view.shortDates(day, day),
                entry.at().toString(),
                title,
                (entry.email().isEmpty() ? view.t("exhibitors.history.system") : entry.email()) + " · "
                        + view.dateTime(entry.at(), edition.zone()),
                document || state.isEmpty() ? "" : stateKind(State.valueOf(state)));
    }
}
