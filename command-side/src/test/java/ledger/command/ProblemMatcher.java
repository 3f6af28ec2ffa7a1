package ledger.command;

import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches the exception that tells a caller of a problem. */
public final class ProblemMatcher extends CustomTypeSafeMatcher<ProblemException> {

    private final Problem problem;

    private ProblemMatcher(Problem problem) {
        super("the problem " + problem);
        this.problem = problem;
    }

    public static Matcher<ProblemException> says(Problem problem) {
        return new ProblemMatcher(problem);
    }

    @Override
    protected boolean matchesSafely(ProblemException exception) {
        return exception.problem() == problem && !exception.detail().isBlank();
    }
}
