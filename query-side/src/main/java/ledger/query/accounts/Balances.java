package ledger.query.accounts;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The accounts and what they hold. */
interface Balances extends JpaRepository<Balance, String> {

    List<Balance> findByAccountIdGreaterThanOrderByAccountId(String after, Limit limit);

    List<Balance> findByParticipantIdAndAccountIdGreaterThanOrderByAccountId(
            String participantId, String after, Limit limit);
}
