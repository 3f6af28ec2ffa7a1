package ledger.query.participants;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everyone who was ever enrolled. */
interface Participants extends JpaRepository<Participant, String> {

    List<Participant> findByParticipantIdGreaterThanOrderByParticipantId(String after, Limit limit);
}
