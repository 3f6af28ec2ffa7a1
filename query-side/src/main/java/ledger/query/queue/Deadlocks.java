package ledger.query.queue;

import org.springframework.data.jpa.repository.JpaRepository;

/** The deadlocks of the currencies, one each. */
interface Deadlocks extends JpaRepository<Deadlock, String> {}
