package amur.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A message whose {@code Message-ID} is its delivery's, so that one sent twice after a crash is the same message. */
final class PostedMessage extends MimeMessage {
    private final long delivery;
    private final String host;

    PostedMessage(MimeMessage empty, long delivery, String host) {
        super(empty.getSession());
        this.delivery = delivery;
        this.host = host;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<delivery-" + delivery + "@" + host + ">");
    }
}
