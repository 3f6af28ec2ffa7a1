package ledger.query.settlements;

import org.springframework.data.jpa.repository.JpaRepository;

/** The attempts to settle cycles in which something was to be done about whoever could not pay. */
interface RemedyChoices extends JpaRepository<RemedyChoice, RemedyChoiceKey> {}
