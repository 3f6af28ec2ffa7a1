package ledger.query.settlements;

import org.springframework.data.jpa.repository.JpaRepository;

/** The guarantee funds of the currencies that have one. */
interface GuaranteeFunds extends JpaRepository<GuaranteeFund, String> {}
