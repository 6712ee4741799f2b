/**
 * Products in and out by file: one row a product, in CSV or XLSX, with heads in any of the languages.
 *
 * <p>A company brings its own; the organizer those of several companies, each row naming its company. An upload becomes a {@link
 * amur.exhibitors.files.FileImport} with a number and an address: read, or asked about; then checked, bad cells named; then,
 * when somebody says so, done by a job that any node may take.
 *
 * <p>A file of a hundred thousand rows is no single transaction. It goes in steps: each reads its rows, compares them with what is
 * there <em>then</em>, writes, and counts itself done, all in one transaction. A node that is killed leaves whole steps behind and the
 * next one goes on after them; somebody can stop between two steps and go on later. The same file again changes nothing: a product is
 * known by its number, else by its article number, else by its name.
 */
@NullMarked
package amur.exhibitors.products.files;

import org.jspecify.annotations.NullMarked;
