package ledger.query.payments;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** All payments that were ever initiated. */
interface Payments extends JpaRepository<Payment, UUID>, JpaSpecificationExecutor<Payment> {}
