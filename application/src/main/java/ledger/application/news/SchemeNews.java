package ledger.application.news;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ledger.application.eventstore.AfterCommit;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.messages.participants.ParticipantEvent.ParticipantReinstated;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.settlements.RemedyEvent.SettlementUnwound;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What happens to the scheme as a whole: participants, cycles, settlements and limits. */
@Component
class SchemeNews implements AfterCommit, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SchemeNews.class);

    /** A log that cannot be written to, such as a terminal that was halted, must not hold up the writer. */
    private final ExecutorService scribe = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "ledger-news");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void committed(long head, List<Object> events) {
        for (Object event : events) {
            News news = news(event);
            if (news != null) {
                scribe.execute(() -> news.write(LOG));
            }
        }
    }

    private static @Nullable News news(Object event) {
        if (event instanceof ParticipantEnrolled enrolled) {
            return News.info("a participant was enrolled").with("participant", enrolled.participantId());
        } else if (event instanceof ParticipantSuspended suspended) {
            return News.warn("a participant was suspended").with("participant", suspended.participantId());
        } else if (event instanceof ParticipantReinstated reinstated) {
            return News.info("a participant was reinstated").with("participant", reinstated.participantId());
        } else if (event instanceof CapThresholdReached reached) {
            return News.warn("a participant came near its cap")
                    .with("participant", reached.participantId())
                    .with("currency", reached.currency())
                    .with("percent", reached.percent());
        } else if (event instanceof CycleCutOff cutOff) {
            return News.info("a cycle was cut off")
                    .with("cycle", cutOff.closed())
                    .with("opened", cutOff.opened());
        } else if (event instanceof DeadlockFound found) {
            return News.warn("payments wait and cannot go on without new liquidity")
                    .with("currency", found.currency())
                    .with("payments", found.payments());
        }
        return settlement(event);
    }

    private static @Nullable News settlement(Object event) {
        if (event instanceof SettlementFinal done) {
            return News.info("a cycle was settled").with("cycle", done.cycle()).with("attempt", done.attempt());
        } else if (event instanceof SettlementFailed failed) {
            return News.warn("a settlement failed")
                    .with("cycle", failed.cycle())
                    .with("attempt", failed.attempt())
                    .with("participants", failed.shortfalls().size());
        } else if (event instanceof SettlementUnwound unwound) {
            return News.warn("a cycle was unwound")
                    .with("cycle", unwound.cycle())
                    .with("attempt", unwound.attempt());
        }
        return null;
    }

    @Override
    public void destroy() {
        scribe.shutdown();
    }
}
