package ledger.query.clearing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who sent whom how much in the cycles. */
interface ObligationRows extends JpaRepository<ObligationRow, ObligationKey> {

    List<ObligationRow> findByCycleOrderByDebtorAscCreditorAsc(String cycle);
}
