package ledger.query.queue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What would have resolved each deadlock. */
interface TopUps extends JpaRepository<TopUp, TopUpKey> {

    List<TopUp> findByFoundIndexOrderByParticipantId(long foundIndex);
}
