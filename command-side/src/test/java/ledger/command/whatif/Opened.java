package ledger.command.whatif;

import java.util.Optional;
import ledger.messages.CycleId;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;

/** Which cycle an event opens. */
final class Opened {

    private Opened() {}

    static Optional<CycleId> by(Object event) {
        if (event instanceof ClearingOpened opened) {
            return Optional.of(opened.cycle());
        }
        return event instanceof CycleCutOff cutOff ? Optional.of(cutOff.opened()) : Optional.empty();
    }
}
