/**
 * Verifications: what the organizer has checked about a company, so that others can rely on it.
 *
 * <p>A {@link amur.exhibitors.verification.Verification} says what was checked (one of a closed list of {@linkplain
 * amur.exhibitors.verification.Verification.Kind kinds}), by whom, when, by which document, and until when that holds. A company
 * asks for one and adds documents, or the organizer starts one; an organizer verifies or refuses with a reason. It expires by its
 * date; the organizer and the company are told a month before.
 *
 * <p>Check digits are the machine's part ({@link amur.exhibitors.verification.CheckDigits}): they say that a number is well formed,
 * never that the company exists. The two are never shown as one thing.
 *
 * <p>Hard rule: documents are opened by organizers only, and what everybody reads is the kind, the day and the end, through {@link
 * amur.exhibitors.CompanyMarks}: no document, no note, no person's name.
 */
@NamedInterface("verification")
@NullMarked
package amur.exhibitors.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
