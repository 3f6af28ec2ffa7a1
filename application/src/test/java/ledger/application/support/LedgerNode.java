package ledger.application.support;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ledger.application.LedgerApplication;
import ledger.messages.LogHead;
import ledger.query.audit.Finding;
import ledger.query.audit.Invariants;
import ledger.query.progress.ProjectionProgress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole ledger node in this process, on a free port. */
public final class LedgerNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path directory;

    private LedgerNode(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    /** Starts a node and waits until it is ready. */
    public static LedgerNode start(TestDatabase database, String... settings) {
        List<String> arguments = new ArrayList<>(database.settings(database.dataDirectory()));
        arguments.add("--server.port=0");
        arguments.addAll(List.of(settings));
        var context = new SpringApplicationBuilder(LedgerApplication.class).run(arguments.toArray(String[]::new));
        LedgerNode node = new LedgerNode(context, database.dataDirectory());
        Readiness.await(node.port());
        return node;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A client with the operator's key. */
    public LedgerClient operator() {
        return client(Credentials.of(directory).operator());
    }

    /** A client with the auditor's key. */
    public LedgerClient auditor() {
        return client(Credentials.of(directory).auditor());
    }

    public LedgerClient client(String key) {
        return new LedgerClient("http://localhost:" + port(), key);
    }

    /** A part of the running node, for tests of the wiring. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What is wrong with the ledger once the views have caught up; nothing when it is sound. */
    public List<Finding> findings() {
        long head = bean(LogHead.class).index();
        if (!bean(ProjectionProgress.class).await(head, Duration.ofSeconds(30))) {
            throw new AssertionError("the projections do not catch up with index " + head);
        }
        return bean(Invariants.class).check();
    }

    /** Builds every view again from the log. */
    public void rebuildViews() {
        operator()
                .get("/v1/ops/processors")
                .expect(200)
                .json()
                .get("items")
                .forEach(processor ->
                        new Replay(operator(), processor.get("name").asString()).run());
    }

    @Override
    public void close() {
        context.close();
    }
}
