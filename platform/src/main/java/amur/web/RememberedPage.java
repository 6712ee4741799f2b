package amur.web;

import amur.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A page as it was sent: body, headers, a tag that tells it from every other, and the body in short once somebody has asked for that. */
final class RememberedPage {
    /** A browser may keep it, and asks each time whether it is still right: who signs in sees another page at the same address. */
    static final String CACHE_CONTROL = "private, no-cache";

    private static final Set<String> MADE_EACH_TIME = Set.of(
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "keep-alive",
            "set-cookie",
            "transfer-encoding",
            "vary");

    private final long generation;
    private final byte[] body;
    private final String type;
    private final String tag;
    private final List<Map.Entry<String, String>> headers;
    private volatile byte @Nullable [] zipped;

    RememberedPage(long generation, byte[] body, String type, HttpServletResponse response) {
        this.generation = generation;
        this.body = body;
        this.type = type;
        this.tag = "W/\"" + HexFormat.of().formatHex(Sha256.of(body), 0, 16) + "\"";
        this.headers = response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !MADE_EACH_TIME.contains(name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> response.getHeaders(name).stream().map(value -> Map.entry(name, value)))
                .toList();
    }

    long generation() {
        return generation;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> {
            if (!response.getHeaders(header.getKey()).contains(header.getValue())) {
                response.addHeader(header.getKey(), header.getValue());
            }
        });
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        response.setHeader(HttpHeaders.ETAG, tag);
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        byte[] sent = body;
        if (takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            sent = zipped();
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private boolean isKnown(@Nullable String known) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    /** {@code gzip, br;q=0.5}; with {@code q=0} it is refused. */
    static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(one -> one.replace(" ", ""))
                        .anyMatch(one ->
                                one.equals("gzip") || one.startsWith("gzip;") && !one.matches("gzip;q=0(\\.0*)?"));
    }

    private byte[] zipped() throws IOException {
        byte[] kept = zipped;
        if (kept == null) {
            var bytes = new ByteArrayOutputStream(body.length / 4);
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(body);
            }
            kept = bytes.toByteArray();
            zipped = kept;
        }
        return kept;
    }
}
