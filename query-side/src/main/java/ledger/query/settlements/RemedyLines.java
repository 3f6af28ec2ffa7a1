package ledger.query.settlements;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was done in the attempts to settle cycles, participant by participant. */
interface RemedyLines extends JpaRepository<RemedyLine, RemedyLineKey> {

    List<RemedyLine> findByCycleAndAttemptOrderByRoundAscParticipantIdAsc(String cycle, int attempt);
}
