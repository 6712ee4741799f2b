@NullMarked
package amur.accounts.web;

import org.jspecify.annotations.NullMarked;
