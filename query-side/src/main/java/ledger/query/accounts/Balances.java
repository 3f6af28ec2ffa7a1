package ledger.query.accounts;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The accounts and what they hold. */
interface Balances extends JpaRepository<Balance, String> {

    List<Balance> findByAccountIdGreaterThanOrderByAccountId(String after, Limit limit);

    List<Balance> findByParticipantIdAndAccountIdGreaterThanOrderByAccountId(
            String participantId, String after, Limit limit);

    /** The row of an account that the caller may see; for all others the account does not exist. */
    default Balance visible(AccountId accountId, Caller caller) {
        return findById(accountId.value())
                .filter(balance -> caller.maySee(balance.owner()))
                .orElseThrow(() -> Problem.NOT_FOUND.because("no such account"));
    }
}
