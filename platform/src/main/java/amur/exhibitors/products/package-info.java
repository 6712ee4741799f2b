/**
 * Products: what the companies of an edition offer or seek, one by one, each with an address that lasts.
 *
 * <p>A product has a name and a text in one language of its company's choice, with translations that say whether somebody has read
 * them over and whether they still fit; a brand; an HS code with the year of the nomenclature; certificates; a smallest order; an
 * Incoterms 2020 rule with its place; a country of origin; a picture. It is <em>offered</em> or <em>sought</em>. A company keeps its
 * own in the browser or by file, and only those of {@linkplain amur.exhibitors.Exhibitor.State.Listed listed} companies are public.
 *
 * <p>Hard rule: a number, once given, answers for ever. A withdrawn product answers 410 with its name, one that was replaced leads to
 * its successor. Nothing here carries anybody's contact data.
 *
 * <p>What an index must read anew stands in {@link amur.exhibitors.products.CatalogueChanges}.
 */
@NamedInterface("products")
@NullMarked
package amur.exhibitors.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
