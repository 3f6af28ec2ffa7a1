package ledger.application.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house and the counterexample that breaks it.
 *
 * @param offender the simple name of the class, or the package, that the rule must complain about
 */
record Fence(String sentence, String offender, ArchRule rule) {

    @Override
    public String toString() {
        return sentence;
    }
}
