package ledger.query.settlements;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What the attempts to settle cycles came to, participant by participant. */
interface SettlementLines extends JpaRepository<SettlementLine, SettlementLineKey> {

    List<SettlementLine> findByCycleAndAttemptOrderByParticipantId(String cycle, int attempt);
}
