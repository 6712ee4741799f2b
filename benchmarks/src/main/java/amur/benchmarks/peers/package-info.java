/**
 * The engine's instances solved by other solvers, each with the model that its makers would use for it. For comparison only: nothing of
 * this is in the product.
 */
@NullMarked
package amur.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
