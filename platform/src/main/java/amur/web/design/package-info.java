/**
 * The gallery of the design system: every component in every state, language and theme, for those who build pages and for the
 * browser tests that take its pictures. It is there in the demo and in tests only; its companies and numbers are invented.
 */
@NullMarked
package amur.web.design;

import org.jspecify.annotations.NullMarked;
