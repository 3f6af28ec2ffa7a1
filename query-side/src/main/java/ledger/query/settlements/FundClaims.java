package ledger.query.settlements;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What participants owe the guarantee funds. */
interface FundClaims extends JpaRepository<FundClaim, FundClaimKey> {

    List<FundClaim> findByCurrencyOrderByParticipantId(String currency);
}
