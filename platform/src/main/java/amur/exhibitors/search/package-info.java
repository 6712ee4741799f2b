/**
 * Search over the catalogue in any language: companies and products, each hit with the reason it was found for.
 *
 * <p>Each node keeps an index of its own (engine {@code retrieval}) beside the process, in the folder {@code index} of the data folder, and follows the
 * catalogue by {@link amur.exhibitors.products.CatalogueChanges}: what was written is found within a second. An index that is missing,
 * damaged, made by another version, or that was away for too long is built anew by itself; searches go on meanwhile with what is there. An
 * organizer can order all nodes to build theirs anew.
 *
 * <p>Hard rule: the database decides. A hit is shown only after its row was read, so what was withdrawn a moment ago is not shown; and
 * only what is public is indexed at all, never contact data.
 */
@NamedInterface("search")
@NullMarked
package amur.exhibitors.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
