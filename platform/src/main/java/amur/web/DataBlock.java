package amur.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says to machines, as schema.org has it: JSON-LD in a data block, {@code <script type="application/ld+json">}, which
 * browsers never run and the Content-Security-Policy therefore lets stand. What could end the block early is written as an escape.
 */
public final class DataBlock {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataBlock() {}

    public static String of(Map<String, Object> thing) {
        return JSON.writeValueAsString(thing)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
