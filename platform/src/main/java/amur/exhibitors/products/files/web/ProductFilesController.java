package amur.exhibitors.products.files.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
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

/** The organizer brings in products of several companies by file and takes out those of all. */
@Controller
@RequestMapping("/editions/{edition}/organizer/products")
@Requires(ExhibitorsRights.COMPANIES)
class ProductFilesController {
    private final ImportDesk desk;
    private final ProductExports exports;

    ProductFilesController(ImportDesk desk, ProductExports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @GetMapping("/import")
    Object all(Edition edition, View view) {
        return desk.all(edition, Whose.several(edition), view);
    }

    @PostMapping("/import")
    Object upload(Edition edition, @RequestParam Optional<MultipartFile> file, View view) throws IOException {
        return desk.upload(edition, Whose.several(edition), file, view);
    }

    @GetMapping("/import/{number:[0-9]{1,9}}")
    Object one(Edition edition, @PathVariable int number, View view) {
        return desk.one(edition, Whose.several(edition), number, view);
    }

    @PostMapping("/import/{number:[0-9]{1,9}}/{deed}")
    Object act(
            Edition edition,
            @PathVariable int number,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String reading,
            View view,
            RedirectAttributes redirect) {
        return desk.act(edition, Whose.several(edition), number, deed, reading, view, redirect);
    }

    @GetMapping(path = "/import/{number:[0-9]{1,9}}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Edition edition, @PathVariable int number, View view) {
        return desk.live(edition, Whose.several(edition), number, view);
    }

    @GetMapping("/import/template.{format:csv|xlsx}")
    ResponseEntity<byte[]> template(Edition edition, @PathVariable String format, View view) {
        return desk.template(Whose.several(edition), format, view);
    }

    @GetMapping("/import/{number:[0-9]{1,9}}/bad-rows.{format:csv|xlsx}")
    ResponseEntity<byte[]> badRows(Edition edition, @PathVariable int number, @PathVariable String format, View view) {
        return desk.badRows(edition, Whose.several(edition), number, format, view);
    }

    /** All products in the catalogue. */
    @GetMapping("/export.{format:csv|xlsx}")
    ResponseEntity<byte[]> export(Edition edition, @PathVariable String format, View view) {
        return exports.all(edition, format, view);
    }
}
