/**
 * Telling people: by mail and in the product, with a log of what was sent to whom and what became of it. The text is the sending
 * room's, worded in the reader's language before it comes here; here are only the envelope and the post.
 *
 * <p>{@link amur.notices.Notices#tell} stores notices in the sender's transaction, one statement for however many; the same cause
 * (key) reaches the same person once. Each notice stands in the person's list ({@link amur.notices.Inbox}) at once. Where mail is
 * set up ({@code spring.mail.host}), its {@link amur.notices.Deliveries.Delivery} is queued and a job that any node may take sends
 * it, trying again with growing pauses, then giving up where the organizer sees it. Where it is not, the log says so; nothing is
 * called sent that was not taken by a mail server.
 *
 * <p>Events in: {@link amur.accounts.PersonInvited}, {@link amur.accounts.EmailConfirmationAsked}. Their mails carry a link that works
 * once, so the link is made at the moment of sending and its token stands nowhere in the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "accounts", "editions", "regions"})
package amur.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
