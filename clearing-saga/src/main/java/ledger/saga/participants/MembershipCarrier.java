package ledger.saga.participants;

import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountEvent.SettlementAccountBlocked;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.BarSettlementAccount;
import ledger.messages.clearing.ClearingCommand.NameSettlementAccount;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.ReinstateMember;
import ledger.messages.clearing.ClearingCommand.SuspendMember;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.participants.ParticipantCommand.JoinClearing;
import ledger.messages.participants.ParticipantEvent.ClearingJoined;
import ledger.messages.participants.ParticipantEvent.ParticipantReinstated;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Makes a participant a member of each currency in which it has an account or a cap, and tells it of suspensions. */
@Component
@ProcessingGroup("membership")
public class MembershipCarrier {

    private final CommandGateway commands;

    public MembershipCarrier(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(AccountOpened event) {
        commands.sendAndWait(new JoinClearing(event.participantId(), event.currency()));
        if (event.type() == AccountType.SETTLEMENT) {
            commands.sendAndWait(new NameSettlementAccount(event.currency(), event.participantId(), event.accountId()));
            noteOverdraft(event);
        }
    }

    private void noteOverdraft(AccountOpened event) {
        if (!event.overdraftLimit().isZero()) {
            commands.sendAndWait(new NoteFunds(
                    event.currency(),
                    event.participantId(),
                    event.overdraftLimit().minor()));
        }
    }

    @EventHandler
    void on(SettlementAccountBlocked event) {
        commands.sendAndWait(new BarSettlementAccount(event.currency(), event.participantId(), event.blocked()));
    }

    @EventHandler
    void on(NetDebitCapSet event) {
        commands.sendAndWait(new JoinClearing(event.participantId(), event.currency()));
    }

    @EventHandler
    void on(ClearingJoined event) {
        commands.sendAndWait(new AdmitMember(event.currency(), event.participantId(), event.suspended()));
    }

    @EventHandler
    void on(ParticipantSuspended event) {
        event.currencies()
                .forEach(currency -> commands.sendAndWait(new SuspendMember(currency, event.participantId())));
    }

    @EventHandler
    void on(ParticipantReinstated event) {
        event.currencies()
                .forEach(currency -> commands.sendAndWait(new ReinstateMember(currency, event.participantId())));
    }
}
