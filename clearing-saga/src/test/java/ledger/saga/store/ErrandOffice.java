package ledger.saga.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import tools.jackson.databind.json.JsonMapper;

/** Runs errands in root units of work, as the writer runs payments: one unit, one transaction of one connection. */
final class ErrandOffice {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .build();

    private final Connection connection;
    private final List<String> journal = new ArrayList<>();
    private final SimpleEventBus bus = SimpleEventBus.builder().build();
    private final WaitingSagas<Errand> waiting;

    /** An office that has just opened, on a database that may hold errands from before. */
    ErrandOffice(Connection connection) {
        this.connection = connection;
        this.waiting = new WaitingSagas<>(Errand.class, () -> connection, JSON, errand -> errand.writesTo(journal));
        waiting.open();
        AnnotatedSagaManager<Errand> manager = AnnotatedSagaManager.<Errand>builder()
                .sagaType(Errand.class)
                .sagaFactory(this::newErrand)
                .sagaRepository(new CoalescingSagaRepository<>(Errand.class, waiting))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        Object unused = bus.subscribe(events -> events.forEach(event -> hand(manager, event)));
    }

    static Connection database() throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (var script = ErrandOffice.class.getResourceAsStream("/db/saga/V1__waiting_sagas.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private Errand newErrand() {
        Errand errand = new Errand();
        errand.writesTo(journal);
        return errand;
    }

    private static void hand(AnnotatedSagaManager<Errand> manager, EventMessage<?> event) {
        try {
            manager.handle(event, Segment.ROOT_SEGMENT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes events within one root unit of work and commits it. */
    void happen(Object... events) {
        inUnit(events).commit();
    }

    /** The unit of work of these events, not committed yet. */
    UnitOfWork<?> inUnit(Object... events) {
        UnitOfWork<?> root = DefaultUnitOfWork.startAndGet(null);
        root.onCommit(unit -> sql(Connection::commit));
        root.onRollback(unit -> sql(Connection::rollback));
        for (Object event : events) {
            bus.publish(GenericEventMessage.asEventMessage(event));
        }
        return root;
    }

    /** What the errands had been told, each time one was told something. */
    List<String> journal() {
        return journal;
    }

    int rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM waiting_saga")) {
            count.next();
            return count.getInt(1);
        }
    }

    private interface OnConnection {
        void run(Connection connection) throws SQLException;
    }

    private void sql(OnConnection action) {
        try {
            action.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
