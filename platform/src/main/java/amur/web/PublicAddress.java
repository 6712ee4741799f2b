package amur.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation is reached, as {@code AMUR_ADDRESS} says, for links that leave it: in mails, sitemaps, printed links. */
@Component
public final class PublicAddress {
    private final String value;

    public PublicAddress(@Value("${amur.address:http://localhost:8080}") String setting) {
        value = origin(setting);
    }

    /** An address without spaces around it and slashes at its end, so that a path can follow. */
    public static String origin(String address) {
        return address.strip().replaceAll("/+$", "");
    }

    /** {@code https://expo.example}, without a slash at its end. */
    public String value() {
        return value;
    }

    /** The whole address of a path of ours, which begins with a slash. */
    public String of(String path) {
        return value + path;
    }
}
