/**
 * Measures the packaged application on this machine, from outside: it is started as a process, asked over HTTP, and its database is
 * read beside it. Every figure is printed with the machine, the date and the command, and stands for that run only.
 */
@NullMarked
package amur.benchmarks;

import org.jspecify.annotations.NullMarked;
