package ledger.query.audit.replay;

import java.io.IOException;
import java.util.function.LongPredicate;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.query.audit.Invariants;
import ledger.query.audit.LogFold;
import ledger.query.audit.SavedFold;
import ledger.query.audit.Verdict;
import org.jspecify.annotations.Nullable;

/** Carries out a replay, from where its progress is to its end. */
final class ReplayRun {

    private final Invariants invariants;
    private final SavedFold saved;
    private final Replay replay;
    private final LogFold log;

    ReplayRun(Invariants invariants, SavedFold saved, Replay replay, LogFold log) {
        this.invariants = invariants;
        this.saved = saved;
        this.replay = replay;
        this.log = log;
    }

    /**
     * Runs to the end, or until it is not to go on.
     *
     * @throws IOException when it was stopped and its progress cannot be saved
     */
    void run(LongPredicate goOn) throws IOException {
        Verdict verdict = verdict(replay.scope(), goOn);
        if (verdict.complete()) {
            replay.done(verdict, log);
            saved.delete();
        } else {
            saved.save(log);
            replay.interrupted();
        }
    }

    private Verdict verdict(ReplayScope scope, LongPredicate goOn) {
        if (scope.account() != null) {
            return invariants.checkAccount(new AccountId(scope.account()));
        }
        if (scope.payment() != null) {
            return invariants.checkPayment(PaymentId.parse(scope.payment()));
        }
        Verdict all = invariants.check(log, goOn);
        if (scope.participant() != null) {
            all = invariants.concerning(new ParticipantId(scope.participant()), all, log);
        }
        boolean window = scope.from() != null || scope.to() != null;
        return window ? all.within(or(scope.from(), 0), or(scope.to(), Long.MAX_VALUE)) : all;
    }

    private static long or(@Nullable Long index, long otherwise) {
        return index == null ? otherwise : index;
    }
}
