package ledger.application.news;

import java.util.List;
import ledger.application.eventstore.AfterCommit;
import ledger.messages.payments.PaymentEvent.PaymentCancelled;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentDeferred;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What became of every payment, for whoever sets the logger {@code ledger.payments} to DEBUG; else nothing. */
@Component
class PaymentNews implements AfterCommit {

    private static final Logger LOG = LoggerFactory.getLogger("ledger.payments");

    @Override
    public void committed(long head, List<Object> events) {
        if (LOG.isDebugEnabled()) {
            events.forEach(PaymentNews::tell);
        }
    }

    private static void tell(Object event) {
        if (event instanceof PaymentCompleted completed) {
            LOG.debug("payment {} COMPLETED", completed.paymentId());
        } else if (event instanceof PaymentRejected rejected) {
            LOG.debug(
                    "payment {} REJECTED {}",
                    rejected.paymentId(),
                    rejected.reason().code());
        } else if (event instanceof PaymentDeferred deferred) {
            LOG.debug("payment {} QUEUED", deferred.paymentId());
        } else if (event instanceof PaymentCancelled cancelled) {
            LOG.debug("payment {} CANCELLED", cancelled.paymentId());
        }
    }
}
