package ledger.saga.bookings;

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
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Legs on their way to the accounts: all debits are reserved, then all credits agreed, then everything is posted. */
public final class Booking {

    private final CommandGateway commands;
    private final CurrencyCode currency;
    private final List<SettlementLeg> reserved = new ArrayList<>();
    private final List<SettlementLeg> agreed = new ArrayList<>();
    private final List<Shortfall> shortfalls = new ArrayList<>();
    private boolean possible;

    private Booking(CommandGateway commands, CurrencyCode currency) {
        this.commands = commands;
        this.currency = currency;
    }

    /**
     * Posts the legs of a settlement that clearing has promised to be possible.
     *
     * @throws IllegalStateException if it is not; nothing of the unit of work may stay then
     */
    public static void post(CommandGateway commands, CurrencyCode currency, List<SettlementLeg> legs) {
        Booking booking = prepare(commands, currency, legs);
        if (!booking.isPossible()) {
            throw new IllegalStateException("clearing promised what the accounts do not: " + legs);
        }
        booking.post();
    }

    /** Reserves and agrees as much of the legs as can be; {@link #isPossible} tells whether that was everything. */
    public static Booking prepare(CommandGateway commands, CurrencyCode currency, List<SettlementLeg> legs) {
        Booking booking = new Booking(commands, currency);
        booking.possible = booking.prepares(legs);
        return booking;
    }

    /** Whether all of it can be posted. */
    public boolean isPossible() {
        return possible;
    }

    /** What debits lack, of every participant and not only of the first. */
    public List<Shortfall> shortfalls() {
        return shortfalls;
    }

    /** Moves the money. */
    public void post() {
        reserved.forEach(leg -> commands.sendAndWait(new PostHold(account(leg), leg.legId())));
        agreed.forEach(leg -> commands.sendAndWait(new PostCredit(account(leg), leg.legId())));
    }

    /** Takes back what was reserved and agreed. */
    public void undo() {
        agreed.forEach(leg -> commands.sendAndWait(
                new WithdrawAcceptance(account(leg), leg.legId(), StatusReason.SETTLEMENT_FAILED)));
        reserved.forEach(
                leg -> commands.sendAndWait(new VoidHold(account(leg), leg.legId(), StatusReason.SETTLEMENT_FAILED)));
    }

    private boolean prepares(List<SettlementLeg> legs) {
        legs.stream().filter(SettlementLeg::isDebit).forEach(this::reserve);
        return shortfalls.isEmpty()
                && legs.stream().filter(leg -> !leg.isDebit()).allMatch(this::agree);
    }

    private void reserve(SettlementLeg leg) {
        long missing = missing(leg);
        if (missing == 0) {
            reserved.add(leg);
        } else {
            shortfalls.add(new Shortfall(leg.participantId(), new Money(missing, currency)));
        }
    }

    /** What the account lacks; all of it where there is no account. */
    private long missing(SettlementLeg leg) {
        if (leg.accountId() == null) {
            return -leg.net();
        }
        Long missing =
                commands.sendAndWait(new PlaceHold(leg.accountId(), leg.legId(), new Money(-leg.net(), currency)));
        return missing == null ? -leg.net() : missing;
    }

    private boolean agree(SettlementLeg leg) {
        boolean accepted = leg.accountId() != null
                && Boolean.TRUE.equals(commands.<Boolean>sendAndWait(
                        new AcceptCredit(leg.accountId(), leg.legId(), new Money(leg.net(), currency))));
        if (accepted) {
            agreed.add(leg);
        }
        return accepted;
    }

    private static AccountId account(SettlementLeg leg) {
        if (leg.accountId() == null) {
            throw new IllegalStateException("nothing can be booked for " + leg.participantId());
        }
        return leg.accountId();
    }
}
