package ledger.query.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was booked on the accounts. */
interface Entries extends JpaRepository<Entry, EntryKey> {

    List<Entry> findByAccountIdAndGlobalIndexGreaterThanOrderByGlobalIndex(String accountId, long after, Limit limit);

    Optional<Entry> findFirstByAccountIdAndGlobalIndexLessThanEqualOrderByGlobalIndexDesc(String accountId, long index);
}
