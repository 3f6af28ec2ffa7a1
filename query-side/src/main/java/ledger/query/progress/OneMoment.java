package ledger.query.progress;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads in a transaction that sees all tables as they were at one moment, so that an answer and its {@code asOf} belong
 * together.
 *
 * <p>REPEATABLE READ would not do: H2 takes it for each table from when that table is read first. For PostgreSQL a
 * serializable transaction that only reads, where no other serializable one writes, is the same as a repeatable read.
 */
@Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneMoment {}
