package ledger.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processor time used by this process and by PostgreSQL, in nanoseconds.
 *
 * @param database 0 when PostgreSQL runs on another machine, or none does
 */
record Cpu(long own, long database) {

    static Cpu now(JdbcClient jdbc) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long database = backend(jdbc)
                .flatMap(ProcessHandle::of)
                .filter(Cpu::isPostgreSql)
                .flatMap(ProcessHandle::parent)
                .map(server -> Stream.concat(Stream.of(server), server.descendants())
                        .mapToLong(Cpu::used)
                        .sum())
                .orElse(0L);
        return new Cpu(system.getProcessCpuTime(), database);
    }

    /** The process that serves this connection. */
    private static Optional<Long> backend(JdbcClient jdbc) {
        try {
            return jdbc.sql("SELECT pg_backend_pid()").query(Long.class).optional();
        } catch (BadSqlGrammarException e) {
            return Optional.empty(); // H2, which is in this process
        }
    }

    private static boolean isPostgreSql(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static long used(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    Cpu since(Cpu before) {
        return new Cpu(own - before.own, database - before.database);
    }

    double ownMicrosPer(long payments) {
        return own / 1e3 / payments;
    }

    double databaseMicrosPer(long payments) {
        return database / 1e3 / payments;
    }
}
