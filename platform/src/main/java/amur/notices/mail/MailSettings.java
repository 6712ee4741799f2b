package amur.notices.mail;

import java.net.URI;

/**
 * Where mail goes out and what it says of us.
 *
 * @param server the mail server; empty: this installation sends no mail
 * @param from the sender's address
 * @param address of the product, without a slash at its end, for the links in mails
 */
record MailSettings(String server, String from, String address) {
    MailSettings {
        address = address.replaceAll("/+$", "");
    }

    boolean isSetUp() {
        return !server.isBlank();
    }

    /** The name after the @ of message ids. */
    String host() {
        String host = URI.create(address).getHost();
        return host == null ? "localhost" : host;
    }
}
