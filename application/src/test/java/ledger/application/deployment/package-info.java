/** Whether what operators are given agrees with the code: compose file, alarms, dashboard, operating manual. */
@NullMarked
package ledger.application.deployment;

import org.jspecify.annotations.NullMarked;
