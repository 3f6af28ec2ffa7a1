package ledger.command.whatif;

import java.util.concurrent.Semaphore;
import ledger.messages.Problem;
import org.springframework.stereotype.Component;

/** Runs past cycles again, one at a time, without writing anything. */
@Component
public class WhatIf {

    private final RecordedEvents log;
    private final Semaphore turn = new Semaphore(1);

    WhatIf(RecordedEvents log) {
        this.log = log;
    }

    /**
     * A cycle as it was and as it would have been; throws {@link Problem#NOT_FOUND}, {@link Problem#CONFLICT} for a
     * scenario that could not have been, and {@link Problem#OVERLOADED} while another one runs.
     */
    public WhatIfAnswer run(Scenario scenario) {
        if (!turn.tryAcquire()) {
            throw Problem.OVERLOADED.because("another cycle is being run again");
        }
        try {
            return new Rerun(scenario, log).run();
        } finally {
            turn.release();
        }
    }
}
