package ledger.query.clearing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everything that was ever agreed for the currencies. */
interface TermsRows extends JpaRepository<TermsRow, TermsKey> {

    List<TermsRow> findByCurrencyOrderByAgreedIndexDesc(String currency);
}
