/** Styles and scripts of the dashboard, as browsers fetch and keep them. */
@NullMarked
package ledger.query.dashboard.assets.rest;

import org.jspecify.annotations.NullMarked;
