/**
 * Tables as people's programs write them, read right or asked about, never garbled: CSV in UTF-8 with or without mark, UTF-16,
 * GB18030, Windows-1251 and the two older Cyrillic encodings, separated by comma, semicolon or tab; XLSX.
 *
 * <p>{@link amur.web.files.TableReader} answers with the table, or with a question: the first lines in every {@linkplain
 * amur.web.files.Reading reading} that makes sense, for a person to pick one. What cannot be read is an {@link
 * amur.web.files.UnreadableTable} with one {@link amur.web.files.TableFault}, worded in every language. Writing is {@link
 * amur.web.CsvFile} and {@link amur.web.XlsxFile}.
 *
 * <p>Hard rule: a file is an attack until it has been read. Size, rows, columns, cells and what a ZIP unfolds to are bounded
 * before memory is asked for, and no input makes the readers fail in any other way.
 */
@NamedInterface("files")
@NullMarked
package amur.web.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
