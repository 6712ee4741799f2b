/**
 * Companies and products in and out by file: one row each, in CSV or XLSX, with heads in any of the languages. What is the same for
 * both stands here, and all about companies; what is of products alone stands in {@code products.files}.
 *
 * <p>An upload becomes a {@link amur.exhibitors.files.FileImport} with a number and an address. It is read, or asked about; then
 * checked: which rows are new, which change what is there, which say what is known already, which are bad and why, cell by cell. Only
 * when whoever uploaded it says so it is done, by a job that any node may take. Companies are written in <em>one transaction</em> that
 * also writes the report: a killed node leaves either nothing or all (see {@code docs/decisions/0002-an-import-is-one-transaction.md}).
 * Products, of which there are far more, are written in steps, each a transaction that also says how far it is: a killed node leaves
 * whole steps, and the next one goes on behind them. The same file again changes nothing: a company is known by its register number,
 * else by its name and country; a product by its number, else by its article number, else by its name.
 *
 * <p>An export is a file that can be imported: it gives back the same companies, and, exported again, the same bytes.
 */
@NullMarked
package amur.exhibitors.files;

import org.jspecify.annotations.NullMarked;
