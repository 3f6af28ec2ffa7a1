package ledger.query.clearing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The clearing cycles of all currencies. */
interface Cycles extends JpaRepository<Cycle, String> {

    @Query("SELECT DISTINCT currency FROM Cycle ORDER BY currency")
    List<String> currencies();

    boolean existsByCurrency(String currency);

    Optional<Cycle> findFirstByCurrencyOrderByNumberDesc(String currency);

    List<Cycle> findByCurrencyAndNumberLessThanOrderByNumberDesc(String currency, long before, Limit limit);
}
