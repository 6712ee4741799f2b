package amur.editions.web;

import amur.editions.Edition;
import amur.editions.EditionSettings;
import amur.editions.Editions;
import amur.editions.Editions.SlotTime;
import amur.editions.EditionsRights;
import amur.editions.MeetingSlot;
import amur.editions.SlotUse;
import amur.web.ConflictException;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The meeting slots of an edition: made by a plan for whole days, taken away one by one, never from under a meeting. */
@Controller
@Requires(EditionsRights.SETTINGS)
class SlotsController {
    private final Editions editions;
    private final EditionSettings settings;
    private final ObjectProvider<SlotUse> uses;
    private final Screens screens;

    SlotsController(Editions editions, EditionSettings settings, ObjectProvider<SlotUse> uses, Screens screens) {
        this.editions = editions;
        this.settings = settings;
        this.uses = uses;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer/slots")
    ModelAndView show(Edition edition, View view) {
        return page(edition, SlotPlanForm.suggested(edition, slots(edition)).typed(view), HttpStatus.OK, view);
    }

    @GetMapping("/editions/{edition}/organizer/slots.csv")
    ResponseEntity<byte[]> export(Edition edition, View view) {
        return CsvFile.answer(
                edition.slug() + "-slots.csv",
                Stream.of("number", "day", "from", "until", "zone")
                        .map(column -> view.t("editions.slots.column." + column))
                        .toList(),
                slots(edition).stream()
                        .map(slot -> List.of(
                                Integer.toString(slot.index() + 1),
                                slot.day().toString(),
                                view.time(slot.period().start(), edition.zone()),
                                view.time(slot.period().end(), edition.zone()),
                                edition.zone().getId()))
                        .toList());
    }

    /** Makes the slots of the chosen days anew; those of other days stay. */
    @PostMapping("/editions/{edition}/organizer/slots")
    ModelAndView make(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form);
        Set<LocalDate> days = SlotPlanForm.days(inputs, edition, view);
        return SlotPlanForm.read(inputs, view)
                .filter(plan -> inputs.sound())
                .map(plan -> {
                    Stream<SlotTime> kept = slots(edition).stream()
                            .filter(slot -> !days.contains(slot.day()))
                            .map(SlotsController::time);
                    Stream<SlotTime> fresh = days.stream().flatMap(day -> plan.on(day, edition.zone()).stream());
                    return change(edition, inputs, Stream.concat(kept, fresh).toList(), view, redirect);
                })
                .orElseGet(() -> page(edition, inputs, HttpStatus.UNPROCESSABLE_CONTENT, view));
    }

    @PostMapping("/editions/{edition}/organizer/slots/remove")
    ModelAndView remove(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Set<String> gone = new HashSet<>(Inputs.sent(form).all("slot"));
        List<SlotTime> left = slots(edition).stream()
                .filter(slot -> !gone.contains(SlotGrid.key(slot, edition.zone(), view)))
                .map(SlotsController::time)
                .toList();
        Inputs inputs = SlotPlanForm.suggested(edition, slots(edition))
                .with("seen", Inputs.sent(form).value("seen"));
        return change(edition, inputs, left, view, redirect);
    }

    private ModelAndView change(
            Edition edition, Inputs inputs, List<SlotTime> wanted, View view, RedirectAttributes redirect) {
        try {
            settings.inVersion(edition.id(), edition.version(), () -> {
                Seen.require(inputs.value("seen"), Seen.of(slots(edition)), "slots of " + edition.slug());
                editions.setSlots(edition.id(), wanted);
            });
        } catch (UserFacingException refusal) {
            inputs.refuse("plan", view.t(refusal.key(), refusal.arguments()));
            return page(edition, inputs, HttpStatus.UNPROCESSABLE_CONTENT, view);
        } catch (ConflictException theyWereFaster) {
            inputs.refuse("plan", view.t("editions.slots.conflict"));
            return page(editions.get(edition.id()), inputs, HttpStatus.CONFLICT, view);
        }
        Toasts.ok(redirect, view.t("editions.slots.saved", wanted.size()));
        return new ModelAndView(new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/slots"), false));
    }

    private List<MeetingSlot> slots(Edition edition) {
        return editions.frame(edition.id()).slots();
    }

    private static SlotTime time(MeetingSlot slot) {
        return new SlotTime(slot.day(), slot.period());
    }

    private ModelAndView page(Edition edition, Inputs inputs, HttpStatus status, View view) {
        List<MeetingSlot> slots = slots(edition);
        Set<Integer> used = uses.stream()
                .flatMap(use -> use.slotsInUse(edition.id()).stream())
                .collect(Collectors.toSet());
        List<SlotsPage.Day> days = edition.days().stream()
                .map(day -> {
                    List<MeetingSlot> own = slots.stream()
                            .filter(slot -> slot.day().equals(day.date()))
                            .toList();
                    return new SlotsPage.Day(
                            day.date().toString(),
                            view.day(day.date()),
                            view.t("editions.phase." + day.phase().name().toLowerCase(Locale.ROOT)),
                            own.size(),
                            (int) own.stream()
                                    .filter(slot -> used.contains(slot.index()))
                                    .count());
                })
                .toList();
        SlotGrid grid = SlotGrid.of(slots, edition.zone(), view);
        Set<String> closed = new HashSet<>(grid.closed());
        closed.addAll(grid.keys(used));
        return screens.show(
                "editions/web/slots",
                new SlotsPage(
                        edition.name().textIn(view.language()),
                        view.zoneName(),
                        days.stream().filter(day -> day.slots() > 0).toList(),
                        slots.size(),
                        grid,
                        closed,
                        days.stream()
                                .map(day -> Map.entry(day.iso(), day.day() + " · " + day.phase()))
                                .toList(),
                        inputs,
                        Seen.of(slots)),
                status);
    }
}
