package ledger.query.clearing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The clearing cycles of all currencies. */
interface Cycles extends JpaRepository<Cycle, String> {

    /** The first cycles, of which every currency that is cleared has one. */
    List<Cycle> findByNumberOrderByCurrency(long number);

    boolean existsByCurrency(String currency);

    Optional<Cycle> findFirstByCurrencyOrderByNumberDesc(String currency);

    List<Cycle> findByCurrencyAndNumberLessThanOrderByNumberDesc(String currency, long before, Limit limit);
}
