@NullMarked
package amur.exhibitors.verification.web;

import org.jspecify.annotations.NullMarked;
