package amur.notices.mail;

import amur.web.PublicAddress;
import java.net.URI;

/**
 * Where mail goes out and what it says of us.
 *
 * @param server the mail server; empty: this installation sends no mail
 * @param from the sender's address
 * @param address of the product, for the links in mails
 */
record MailSettings(String server, String from, PublicAddress address) {
    boolean isSetUp() {
        return !server.isBlank();
    }

    /** The name after the @ of message ids. */
    String host() {
        String host = URI.create(address.value()).getHost();
        return host == null ? "localhost" : host;
    }
}
