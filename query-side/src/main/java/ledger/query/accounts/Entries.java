package ledger.query.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was booked on the accounts. */
interface Entries extends JpaRepository<Entry, EntryKey> {

    List<Entry> findByAccountIdAndGlobalIndexGreaterThanOrderByGlobalIndex(String accountId, long after, Limit limit);

    List<Entry> findByAccountIdAndGlobalIndexGreaterThanAndGlobalIndexLessThanEqualOrderByGlobalIndex(
            String accountId, long after, long last, Limit limit);

    List<Entry> findByAccountIdAndGlobalIndexLessThanOrderByGlobalIndexDesc(String accountId, long before, Limit limit);

    Optional<Entry> findFirstByAccountIdAndGlobalIndexLessThanEqualOrderByGlobalIndexDesc(String accountId, long index);

    /** The ledger balance after the event with this index, in minor units. */
    default long balanceAt(String accountId, long index) {
        return findFirstByAccountIdAndGlobalIndexLessThanEqualOrderByGlobalIndexDesc(accountId, index)
                .map(Entry::balance)
                .orElse(0L);
    }
}
