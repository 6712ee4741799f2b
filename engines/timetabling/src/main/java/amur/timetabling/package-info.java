/**
 * The meeting timetable: who meets whom, when, at which table, with which interpreter, and how near that is to the best.
 *
 * <h2>The problem</h2>
 *
 * <p>Companies ask to meet in pairs; each request has a weight and may need an interpreter of a language pair. A timetable gives
 * requests a slot so that nobody holds more meetings at once than it has seats, only while it is there, and tables and interpreters
 * suffice in every slot. Goals in order: the requests that must be held, participants that reach their minimum, the total weight, few
 * breaks, little walking between meetings where it is said where tables and stands are. With all weights equal, one seat each and nobody away it is edge colouring of a bipartite graph, which is easy (König 1916, de Werra
 * 1971); with absences it is NP-hard (Even, Itai and Shamir 1976). So the engine searches, and proves how far it can be from the best.
 *
 * <h2>The answer</h2>
 *
 * <p>{@link amur.timetabling.Timetabler#solve} places requests and returns a {@link amur.timetabling.Certificate}: integer prices of
 * everybody's time, the tables and the interpreters, from which anybody can recompute a bound that no timetable exceeds (weak duality of linear
 * programming). The prices come first from a relaxation without slots, one number a request, and, where memory and time allow, from the
 * time-indexed one, requests × slots, both solved by a first-order primal-dual method (Chambolle and Pock 2011; Applegate et al. 2021; Lu and Yang
 * 2024). The prices say which requests are worth a try and what may give way; alternating paths between two slots (Kempe 1879) and
 * exchanges do the rest. What by the prices is still amiss is listed and mended one by one; a maximum flow says who can reach the minimum
 * at all. While one thread searches, the others go on with the prices with slots. In the end the certificate is sharpened participant by
 * participant, and the last of the time goes to fewer breaks for the same meetings, and then to less walking for as few breaks: other tables
 * and the same visits in another order, annealed (Kirkpatrick et al. 1983), and exact tables for each slot (Kuhn 1955).
 *
 * <h2>What follows from it</h2>
 *
 * <p>{@link amur.timetabling.Reason} says why a request has no place, and is true: one more of the thing named helps. {@link
 * amur.timetabling.Prices} says what one more table or interpreter, a minimum, a break or a metre less is worth. {@link amur.timetabling.LiveTimetable} keeps a
 * released timetable open and answers each change with nobody else moved, or at most k, at a cost that does not grow with the fair.
 * {@link amur.timetabling.LiteratureTimetabler} solves the cases of the literature, where every meeting takes place and the breaks are minimised.
 *
 * <h2>What is not guaranteed</h2>
 *
 * <p>The timetable is the best found in the time given, not the best there is; the gap says how far it can be from it. A run cut by time
 * varies; one with a limit on rounds and the same number of threads is the same wherever time and memory suffice for the prices with slots.
 * The bound holds for timetables that keep the same minimums and must requests; what is not kept is listed. A repair disturbs little and is
 * not the best timetable for the changed problem.
 *
 * <p>The package knows no web, no database, no clock beyond the budget and no language: a refusal is a {@link
 * amur.timetabling.Violation}, a {@link amur.timetabling.Reason} or a {@link amur.timetabling.Fault} that the caller words.
 */
@NullMarked
package amur.timetabling;

import org.jspecify.annotations.NullMarked;
