package counterexamples.command;

import jakarta.persistence.EntityManager;

/** Counterexample: JPA on the deciding side. */
record PersistentHold(EntityManager rows) {}
