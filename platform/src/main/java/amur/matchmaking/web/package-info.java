/** Pages of companies that look for partners and of the organizer's desk of requests. */
@NullMarked
package amur.matchmaking.web;

import org.jspecify.annotations.NullMarked;
