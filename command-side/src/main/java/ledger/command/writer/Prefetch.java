package ledger.command.writer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ledger.messages.Command;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.settlements.SettlementCommand.SettleCycle;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;

/**
 * Reads all aggregates that a batch will need and that are not cached in one query, before anything is staged, and
 * remembers which do not exist. The same query finds out which payments of the batch are repeats.
 */
public final class Prefetch {

    private final WriterLog log;
    private final Cache cache;
    private final Map<String, Repository<?>> repositories;

    /**
     * Prepares batches.
     *
     * @param repositories by aggregate type, as stored in the log
     */
    public Prefetch(WriterLog log, Cache cache, Map<String, Repository<?>> repositories) {
        this.log = log;
        this.cache = cache;
        this.repositories = Map.copyOf(repositories);
    }

    void prepare(UnitOfWork<?> root, List<Pending> batch) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Pending pending : batch) {
            for (String id : footprint(pending.command())) {
                if (!cache.containsKey(id)) {
                    wanted.add(id);
                }
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, String> typesOfExisting = log.prefetch(wanted);
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(typesOfExisting.keySet());
        KnownMissing.in(root).addAll(missing);
        typesOfExisting.forEach((id, type) -> {
            Repository<?> repository = repositories.get(type);
            if (repository != null) {
                repository.load(id);
            }
        });
    }

    /** After a failed batch, or when another process has written, nothing that was cached can be trusted. */
    void forgetEverything() {
        cache.removeAll();
    }

    private static List<String> footprint(Command command) {
        List<String> ids = new ArrayList<>(4);
        ids.add(command.target());
        if (command instanceof InitiatePayment payment) {
            ids.add(payment.debtorAccount().value());
            ids.add(payment.creditorAccount().value());
        } else if (command instanceof OpenAccount opening) {
            ids.add(ParticipantCommand.target(opening.participantId()));
            ids.add(ClearingCommand.target(opening.currency()));
        } else if (command instanceof SettleCycle settlement) {
            ids.add(ClearingCommand.target(settlement.cycle().currency()));
        } else if (command instanceof SetNetDebitCap cap) {
            ids.add(ParticipantCommand.target(cap.participantId()));
        }
        return ids;
    }
}
