package ledger.query.audit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ledger.query.QueryApplication;
import ledger.query.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A ledger whose log the test writes, to be held to the invariants. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class CheckedLedger {

    @Autowired
    TestLog log;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void an_empty_log() {
        log.clear();
    }

    List<Finding> check() {
        return new Invariants(dataSource).check(Duration.ZERO);
    }

    /** The broken invariants but I7 and I15: the views are not shown the unsound part of the log. */
    Set<String> brokenInLog() {
        return check().stream()
                .map(Finding::invariant)
                .filter(invariant -> !Set.of("I7", "I15").contains(invariant))
                .collect(Collectors.toSet());
    }
}
