package ledger.command.admission;

import java.util.Optional;
import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.command.participants.Participant;
import ledger.command.payments.Payment;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.participants.ParticipantCommand;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** What a command may name; asking for what is not there answers NOT_FOUND. */
public record Registers(
        Repository<Account> accounts,
        Repository<Participant> participants,
        Repository<Clearing> clearings,
        Repository<Payment> payments) {

    Aggregate<Account> account(AccountId id, String what) {
        return load(accounts, id.value(), what);
    }

    Aggregate<Payment> payment(PaymentId id) {
        return load(payments, id.toString(), "payment");
    }

    Aggregate<Clearing> clearing(CurrencyCode currency, String what) {
        return load(clearings, ClearingCommand.target(currency), what);
    }

    /** The clearing of the currency, if anybody clears in it yet. */
    Optional<Aggregate<Clearing>> clearing(CurrencyCode currency) {
        try {
            return Optional.of(clearings.load(ClearingCommand.target(currency)));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    void requireParticipant(ParticipantId participant) {
        load(participants, ParticipantCommand.target(participant), "participant");
    }

    static ProblemException notFound(String what) {
        return Problem.NOT_FOUND.because("no such " + what);
    }

    static ProblemException forbidden(String detail) {
        return Problem.FORBIDDEN.because(detail);
    }

    private static <T> Aggregate<T> load(Repository<T> repository, String id, String what) {
        try {
            return repository.load(id);
        } catch (AggregateNotFoundException e) {
            throw notFound(what);
        }
    }
}
