package ledger.query.settlements;

import org.springframework.data.jpa.repository.JpaRepository;

/** The settlements of cycles that were tried at least once. */
interface Settlements extends JpaRepository<Settlement, String> {}
