/** Problems as files become editions, each thing named by its number in the file. */
@NullMarked
package amur.meetings.instance;

import org.jspecify.annotations.NullMarked;
