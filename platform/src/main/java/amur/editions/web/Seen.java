package amur.editions.web;

import amur.editions.Edition;
import amur.shared.Sha256;
import amur.web.ConflictException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * What an organizer saw when a form was shown, as a fingerprint in a hidden field. The edition's version counts every change of
 * settings, slots, tables and interpreters alike; who changes slots should not be stopped by a renamed interpreter. So the form is
 * held against what it is about, and the version only closes the moment between looking and writing.
 */
final class Seen {
    private Seen() {}

    static String settings(Edition edition) {
        return of(
                edition.name(),
                edition.number(),
                edition.theme(),
                edition.city(),
                edition.venue(),
                edition.host(),
                edition.guest(),
                edition.zone(),
                edition.days(),
                edition.accent(),
                edition.status());
    }

    static String of(Object... things) {
        byte[] text = List.of(things).toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(text), 0, 12);
    }

    static void require(String seen, String now, String what) {
        if (!seen.equals(now)) {
            throw new ConflictException(what + " are no longer as the form showed them");
        }
    }
}
