package counterexamples.query;

import org.springframework.data.repository.Repository;

/** Counterexample: rows named after the framework that keeps them. */
interface HoldRepository extends Repository<String, String> {}
