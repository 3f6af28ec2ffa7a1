package ledger.application.projections;

import java.sql.SQLException;
import java.util.List;
import ledger.application.eventstore.EventPage;
import ledger.query.progress.Rebuildable;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds one projection's view anew: the projection's own code reads the whole log into a shadow while the old view
 * serves and goes on; when the shadow is near the head of the log the projection stands still, the shadow reads to
 * where the old view is, and what differs takes its place in one transaction.
 */
final class Rebuild implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    /** The shadow is near when the rest of the log is so many pages. */
    private static final int NEAR = 2;

    private final Rebuildable projection;
    private final ShownEvents shown;
    private final RebuildTools tools;
    private final RebuildProgress progress;
    private volatile boolean abandoned;

    Rebuild(Rebuildable projection, RebuildTools tools, RebuildProgress progress) {
        this.projection = projection;
        this.shown = tools.projections().follower(projection).shown();
        this.tools = tools;
        this.progress = progress;
    }

    RebuildProgress progress() {
        return progress;
    }

    /** Ends it at the next page; the old view stays. */
    void abandon() {
        abandoned = true;
    }

    @Override
    public void run() {
        LOG.info("rebuilding projection {}", projection.name());
        try {
            rebuildInAShadow();
            progress.done();
            LOG.info("rebuilt projection {}: {}", projection.name(), progress.view());
        } catch (SQLException | RuntimeException e) {
            LOG.error("projection {} was not rebuilt", projection.name(), e);
            progress.failed("after event " + progress.index() + ": the log of this node tells why");
        }
    }

    /** It is not done before the shadow is gone, since the next one would be in its place. */
    private void rebuildInAShadow() throws SQLException {
        try (Shadow shadow = Shadow.create(tools.ownConnections());
                PagesAhead log = new PagesAhead(this::page, progress.index() + 1)) {
            rebuild(shadow, log);
        }
    }

    private void rebuild(Shadow shadow, PagesAhead log) {
        readUntilNear(shadow, log);
        List<ViewSwap> swaps = projection.tables().stream()
                .map(table -> new ViewSwap(tools.live(), table))
                .toList();
        long comparedAt = Math.min(tools.tokens().reached(projection.name()), progress.index());
        swaps.forEach(swap -> swap.compare(shadow));
        readUntilNear(shadow, log);
        tools.projections().whileStill(projection, () -> {
            progress.swapping();
            long from = tools.tokens().reached(projection.name());
            readTo(from, shadow, log);
            tools.transactions().executeWithoutResult(status -> {
                tools.tokens().move(projection.name(), from, progress.index());
                int changed =
                        swaps.stream().mapToInt(swap -> swap.swap(comparedAt)).sum();
                LOG.info("{} rows of projection {} were not as in its new view", changed, projection.name());
            });
        });
    }

    private void readUntilNear(Shadow shadow, PagesAhead log) {
        while (progress.behind() > (long) NEAR * tools.pageSize()) {
            readPage(shadow, log);
        }
    }

    private void readTo(long index, Shadow shadow, PagesAhead log) {
        while (progress.index() < index) {
            readPage(shadow, log);
        }
    }

    private void readPage(Shadow shadow, PagesAhead log) {
        if (abandoned) {
            throw new IllegalStateException("this node ceased to be the writer");
        }
        EventPage page = log.next();
        if (!page.events().isEmpty()) {
            Detour.over(
                    shadow.connection(),
                    () -> tools.transactions()
                            .executeWithoutResult(status -> page.events().forEach(this::handle)));
        }
        progress.reached(page.end());
    }

    /** Read, and made of its text, in the thread that reads ahead. */
    private EventPage page(long fromIndex) {
        return tools.log().page(fromIndex, tools.pageSize(), shown::includes);
    }

    private void handle(TrackedEventMessage<?> event) {
        try {
            shown.show(event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an event was not taken", e);
        }
    }
}
