package ledger.application.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import ledger.messages.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * On the very first boot, gives the operator and the auditor their keys, in a file that only this user can read.
 *
 * <p>The file is written after the rows were inserted and before they are committed: a crash in between leaves a file
 * whose keys open nothing and which the next boot replaces, never keys that nobody was told. Of two nodes that start
 * together, the rows' fixed identifiers let one win.
 */
@Component
@Profile("!query")
class FirstKeys implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstKeys.class);

    private final ApiKeys keys;
    private final TransactionTemplate transaction;
    private final Path directory;

    FirstKeys(
            ApiKeys keys, PlatformTransactionManager transactions, @Value("${ledger.data-dir:./data}") Path directory) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.directory = directory;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (keys.has(Caller.OPERATOR) || keys.has(Caller.AUDITOR)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> create());
            LOG.info("The keys of the operator and the auditor are in {}", file());
        } catch (DuplicateKeyException e) {
            LOG.info("Another node has just written the first keys");
        }
    }

    private void create() {
        Secret operator = Secret.random();
        Secret auditor = Secret.random();
        keys.insert(ApiKeys.idOf(Caller.OPERATOR), operator, Caller.OPERATOR);
        keys.insert(ApiKeys.idOf(Caller.AUDITOR), auditor, Caller.AUDITOR);
        try {
            write(new JsonMapper().writeValueAsString(Map.of("operator", operator.text(), "auditor", auditor.text())));
        } catch (IOException e) {
            throw new UncheckedIOException("the first keys could not be written to " + file(), e);
        }
    }

    private void write(String json) throws IOException {
        Path draft = OwnersFile.draft(file(), json);
        try {
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path file() {
        return directory.resolve("credentials.json");
    }
}
