package ledger.command.accounts;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches the answer that tells of an account's standing. */
final class StateMatcher extends CustomTypeSafeMatcher<AccountState> {

    private final String standing;

    private StateMatcher(String standing) {
        super("an account that is " + standing);
        this.standing = standing;
    }

    static Matcher<AccountState> standing(String standing) {
        return new StateMatcher(standing);
    }

    @Override
    protected boolean matchesSafely(AccountState state) {
        return state.status().equals(standing);
    }
}
