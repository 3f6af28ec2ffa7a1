package ledger.query.clearing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who clears in which currency. */
interface Members extends JpaRepository<Member, MemberKey> {

    List<Member> findByCurrencyOrderByParticipantId(String currency);
}
