/** Wishes, requests and their rules in PostgreSQL. Races are settled there: by unique keys, row locks and triggers. */
@NullMarked
package amur.matchmaking.sql;

import org.jspecify.annotations.NullMarked;
