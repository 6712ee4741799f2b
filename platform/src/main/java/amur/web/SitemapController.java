package amur.web;

import amur.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** The public addresses as search engines ask for them (sitemaps.org): an index, lists, each address with its other languages. */
@Controller
@PublicPage
class SitemapController {
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final List<SitemapSource> sources;
    private final PublicAddress address;

    SitemapController(List<SitemapSource> sources, PublicAddress address) {
        this.sources = sources;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        // Every page that lasts is in the sitemap; what stands behind a question mark is the same in another order.
        String text = "User-agent: *\nDisallow: /*?\n\nSitemap: " + address.of("/sitemap.xml") + "\n";
        return answer(new MediaType("text", "plain", StandardCharsets.UTF_8), text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        var xml = new StringBuilder(HEAD)
                .append("<sitemapindex")
                .append(NAMESPACE)
                .append(">\n");
        for (SitemapSource source : sources) {
            for (String list : source.lists()) {
                xml.append("<sitemap><loc>")
                        .append(escaped(address.of("/sitemap/" + list + ".xml")))
                        .append("</loc></sitemap>\n");
            }
        }
        return answer(XML, xml.append("</sitemapindex>\n").toString());
    }

    @GetMapping("/sitemap/{list:[a-z0-9-]{1,200}}.xml")
    ResponseEntity<byte[]> list(@PathVariable String list) {
        List<String> paths = sources.stream()
                .map(source -> source.paths(list))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotFound("sitemap " + list));
        var xml = new StringBuilder(HEAD)
                .append("<urlset")
                .append(NAMESPACE)
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (String path : paths) {
            String alternates = alternates(path);
            for (Language language : Language.values()) {
                xml.append("<url><loc>")
                        .append(address(language, path))
                        .append("</loc>")
                        .append(alternates)
                        .append("</url>\n");
            }
        }
        return answer(XML, xml.append("</urlset>\n").toString());
    }

    private String alternates(String path) {
        var xml = new StringBuilder();
        for (Language language : Language.values()) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(language.tag())
                    .append("\" href=\"")
                    .append(address(language, path))
                    .append("\"/>");
        }
        return xml.toString();
    }

    private String address(Language language, String path) {
        return escaped(address.of("/" + language.code() + path));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
