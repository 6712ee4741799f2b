package amur.exhibitors.products.web;

import amur.exhibitors.products.Pictures;
import amur.exhibitors.products.ScaledPicture.Encoded;
import amur.web.NotFound;
import amur.web.PublicPage;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures by the hash of their bytes: what an address answers never changes, so it is asked for once. */
@Controller
class PictureController {
    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    static String address(String hash) {
        return "/pictures/" + hash;
    }

    @GetMapping("/pictures/{hash:[0-9a-f]{64}}")
    @PublicPage
    ResponseEntity<byte[]> picture(@PathVariable String hash) {
        Encoded picture = pictures.find(hash).orElseThrow(() -> new NotFound("picture " + hash));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Content-Disposition", "inline")
                .body(picture.bytes());
    }
}
