package ledger.saga.settlements;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.accounts.AccountCommand.VoidHold;
import ledger.messages.accounts.AccountCommand.WithdrawAcceptance;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.settlements.SettlementCommand.FailSettlement;
import ledger.messages.settlements.SettlementCommand.FinalizeSettlement;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Settles one cycle: all net debits are reserved, then all credits agreed, then everything is booked; if any of it
 * cannot be, what was reserved is released and nothing moves. It runs to its end inside the writer's transaction, so
 * a cycle is settled completely or not at all, whatever crashes.
 */
@Saga
public class SettlementSaga {

    private static final String CYCLE = "cycle";

    @Autowired
    private transient CommandGateway commands;

    /** Axon injects the way to the aggregates. */
    @SuppressWarnings("NullAway.Init")
    public SettlementSaga() {}

    /** Gives the saga its way to the aggregates. */
    public void commandsThrough(CommandGateway gateway) {
        this.commands = gateway;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(SettlementStarted event) {
        commands.sendAndWait(new FixPositions(event.cycle(), event.attempt()));
    }

    @SagaEventHandler(associationProperty = CYCLE)
    void on(PositionsFixed event) {
        CurrencyCode currency = event.currency();
        List<SettlementLeg> reserved = new ArrayList<>();
        List<SettlementLeg> agreed = new ArrayList<>();
        List<Shortfall> shortfalls = reserveDebits(event.legs(), currency, reserved);
        if (shortfalls.isEmpty() && agreeCredits(event.legs(), currency, agreed)) {
            reserved.forEach(leg -> commands.sendAndWait(new PostHold(account(leg), leg.legId())));
            agreed.forEach(leg -> commands.sendAndWait(new PostCredit(account(leg), leg.legId())));
            commands.sendAndWait(new SettlePositions(event.cycle(), event.attempt()));
            commands.sendAndWait(new FinalizeSettlement(event.cycle(), event.attempt(), event.legs()));
        } else {
            agreed.forEach(leg -> commands.sendAndWait(
                    new WithdrawAcceptance(account(leg), leg.legId(), StatusReason.SETTLEMENT_FAILED)));
            reserved.forEach(leg ->
                    commands.sendAndWait(new VoidHold(account(leg), leg.legId(), StatusReason.SETTLEMENT_FAILED)));
            commands.sendAndWait(new FailSettlement(event.cycle(), event.attempt(), shortfalls));
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(SettlementFinal event) {
        // The end, with every participant's net booked.
    }

    @EndSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(SettlementFailed event) {
        // The end of this attempt, with nothing moved.
    }

    /** Reserves what it can of all net debits, so that every shortfall is named and not only the first. */
    private List<Shortfall> reserveDebits(
            List<SettlementLeg> legs, CurrencyCode currency, List<SettlementLeg> reserved) {
        List<Shortfall> shortfalls = new ArrayList<>();
        for (SettlementLeg leg : legs) {
            if (leg.isDebit()) {
                long missing = missing(leg, currency);
                if (missing == 0) {
                    reserved.add(leg);
                } else {
                    shortfalls.add(new Shortfall(leg.participantId(), new Money(missing, currency)));
                }
            }
        }
        return shortfalls;
    }

    /** What the account lacks; all of it where there is no account. */
    private long missing(SettlementLeg leg, CurrencyCode currency) {
        if (leg.accountId() == null) {
            return -leg.net();
        }
        Long missing =
                commands.sendAndWait(new PlaceHold(leg.accountId(), leg.legId(), new Money(-leg.net(), currency)));
        return missing == null ? -leg.net() : missing;
    }

    private boolean agreeCredits(List<SettlementLeg> legs, CurrencyCode currency, List<SettlementLeg> agreed) {
        for (SettlementLeg leg : legs) {
            if (!leg.isDebit()) {
                if (!isAgreed(leg, currency)) {
                    return false;
                }
                agreed.add(leg);
            }
        }
        return true;
    }

    private boolean isAgreed(SettlementLeg leg, CurrencyCode currency) {
        return leg.accountId() != null
                && Boolean.TRUE.equals(commands.<Boolean>sendAndWait(
                        new AcceptCredit(leg.accountId(), leg.legId(), new Money(leg.net(), currency))));
    }

    private static AccountId account(SettlementLeg leg) {
        if (leg.accountId() == null) {
            throw new IllegalStateException("nothing can be booked for " + leg.participantId());
        }
        return leg.accountId();
    }
}
