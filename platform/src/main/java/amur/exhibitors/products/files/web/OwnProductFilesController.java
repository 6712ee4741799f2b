package amur.exhibitors.products.files.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.web.Requires;
import amur.web.View;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company brings its products in by file and takes them out by the same. */
@Controller
@RequestMapping("/editions/{edition}/company/products")
@Requires(ExhibitorsRights.ENTRY)
class OwnProductFilesController {
    private final ImportDesk desk;
    private final ProductExports exports;

    OwnProductFilesController(ImportDesk desk, ProductExports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @GetMapping("/import")
    Object all(Edition edition, OwnCompany own, View view) {
        return desk.all(edition, Whose.own(edition, own), view);
    }

    @PostMapping("/import")
    Object upload(Edition edition, OwnCompany own, @RequestParam Optional<MultipartFile> file, View view)
            throws IOException {
        return desk.upload(edition, Whose.own(edition, own), file, view);
    }

    @GetMapping("/import/{number:[0-9]{1,9}}")
    Object one(Edition edition, OwnCompany own, @PathVariable int number, View view) {
        return desk.one(edition, Whose.own(edition, own), number, view);
    }

    @PostMapping("/import/{number:[0-9]{1,9}}/{deed}")
    Object act(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String reading,
            View view,
            RedirectAttributes redirect) {
        return desk.act(edition, Whose.own(edition, own), number, deed, reading, view, redirect);
    }

    @GetMapping(path = "/import/{number:[0-9]{1,9}}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Edition edition, OwnCompany own, @PathVariable int number, View view) {
        return desk.live(edition, Whose.own(edition, own), number, view);
    }

    @GetMapping("/import/template.{format:csv|xlsx}")
    ResponseEntity<byte[]> template(Edition edition, OwnCompany own, @PathVariable String format, View view) {
        return desk.template(Whose.own(edition, own), format, view);
    }

    @GetMapping("/import/{number:[0-9]{1,9}}/bad-rows.{format:csv|xlsx}")
    ResponseEntity<byte[]> badRows(
            Edition edition, OwnCompany own, @PathVariable int number, @PathVariable String format, View view) {
        return desk.badRows(edition, Whose.own(edition, own), number, format, view);
    }

    /** All products of the company, the withdrawn too. */
    @GetMapping("/export.{format:csv|xlsx}")
    ResponseEntity<byte[]> export(Edition edition, OwnCompany own, @PathVariable String format, View view) {
        return exports.own(edition, own.company(), format, view);
    }
}
