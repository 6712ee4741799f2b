/**
 * Companies in and out by file: one row a company, in CSV or XLSX, with heads in any of the languages.
 *
 * <p>An upload becomes a {@link amur.exhibitors.files.FileImport} with a number and an address. It is read, or asked about; then
 * planned: which rows are new companies, which change one, which say what is known already, which are bad and why, cell by cell. Only
 * when the organizer says so it is done, by a job that any node may take, in <em>one transaction</em> that also writes the report: a
 * killed node leaves either nothing or all (see {@code docs/decisions/0002-an-import-is-one-transaction.md}). The same file again
 * changes nothing: a company is known by its register number, else by its name and country.
 *
 * <p>An export is a file that can be imported: it gives back the same companies, and, exported again, the same bytes.
 */
@NullMarked
package amur.exhibitors.files;

import org.jspecify.annotations.NullMarked;
