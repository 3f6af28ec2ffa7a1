package ledger.query.queue;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All payments that were ever queued. */
interface QueuedPayments extends JpaRepository<QueuedPayment, UUID> {}
