/**
 * Who may do what, and who did what. A {@link amur.accounts.Person} signs in with a password, a passkey or an identity provider
 * of the organizer's; holds {@link amur.accounts.Role}s, each for everything, for one edition or for one {@link
 * amur.accounts.Organisation}; a role is a set of rights that each room names for itself ({@link amur.accounts.RoleRights}).
 *
 * <p>Deny by default: a handler without {@code @PublicPage} or {@code @Requires} answers nobody. What is not the caller's answers
 * 404, as if it were not there.
 *
 * <p>Every write to every table leaves an entry in the audit trail, made by the database itself ({@code audit_row()}), with who,
 * when, what, before and after; the table refuses updates and deletes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package amur.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
