/** The dashboard as people meet it: pages in a real browser, with a keyboard, at two widths and in two themes. */
@NullMarked
package ledger.application.browser;

import org.jspecify.annotations.NullMarked;
