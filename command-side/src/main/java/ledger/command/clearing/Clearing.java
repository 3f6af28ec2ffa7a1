package ledger.command.clearing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Optional;
import ledger.command.schedule.CutOffTimes;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.clearing.RemedyCommand;
import ledger.messages.queue.ReleaseCause;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The clearing of one currency: it owns the open cycle and decides which payments count in it. It is asked once for a
 * payment, in the same unit of work as the rest of it, and so keeps no payment ids but those that wait.
 */
@AggregateRoot
public class Clearing {

    @AggregateIdentifier
    private @Nullable String id;

    private final Book book = new Book();
    private final Acceptance acceptance = new Acceptance(book);
    private final Consequences consequences = new Consequences(book);

    @AggregateMember
    private final Membership membership = new Membership(book);

    @AggregateMember
    private final Queueing queueing = new Queueing(book);

    // Axon forwards its commands and events to it, and nobody else speaks with it
    @SuppressWarnings("UnusedVariable")
    @AggregateMember
    private final Settling settling = new Settling(book);

    Clearing() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearingCommand.AdmitMember c) {
        openIfNew(c.currency());
        membership.admit(c);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearingCommand.SetNetDebitCap c) {
        openIfNew(c.currency());
        membership.cap(c);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearingCommand.NameSettlementAccount c) {
        openIfNew(c.currency());
        membership.name(c);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearingCommand.AgreeTerms c) {
        openIfNew(c.currency());
        if (c.terms().model() != book.terms().model() && book.isUnderWay()) {
            throw Problem.CONFLICT.because("payments of the open cycle settle as agreed; cut it off first");
        }
        if (!book.members().stream().allMatch(member -> member.isCovered(c.terms()))) {
            throw Problem.CONFLICT.because("a participant owes more than its settlement account and collateral cover");
        }
        if (!c.terms().equals(book.terms())) {
            apply(new ClearingEvent.TermsAgreed(c.currency(), c.terms()));
            consequences.lookAgain(ReleaseCause.LIQUIDITY);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemedyCommand.SetGuaranteeFund c) {
        openIfNew(c.currency());
        apply(new ClearingEvent.GuaranteeFundSet(
                c.currency(), c.creditAccount(), c.creditLines(), c.contributionsAccount(), c.contributions()));
    }

    @CommandHandler
    void handle(ClearingCommand.ClearPayment c) {
        StatusReason reason = acceptance.reasonToRefuse(c);
        if (reason != null) {
            refuse(c, reason);
        } else if (acceptance.letsPass(c)) {
            apply(acceptance.pivot(c));
            consequences.ofPayment(c.debtorParticipant(), c.creditorParticipant());
        } else if (!acceptance.mayWait(c)) {
            refuse(c, acceptance.wantOfLiquidity());
        } else if (acceptance.hasRoomFor(c)) {
            queueing.enter(c);
        } else {
            refuse(c, StatusReason.ABOVE_LEDGER_MAXIMUM);
        }
    }

    @CommandHandler
    ClearingEvent.CycleCutOff handle(ClearingCommand.CutOff c) {
        return consequences.cutOff();
    }

    @CommandHandler
    void handle(ClearingCommand.CutOffIfDue c) {
        Optional<Instant> due = CutOffTimes.next(book.terms(), book.openCycle().openedAt());
        if (due.isPresent() && !due.get().isAfter(c.now())) {
            consequences.cutOff();
        }
    }

    /** The cycle that takes payments; all with lower numbers are closed. */
    public CycleId openCycle() {
        return book.openCycle().id();
    }

    /** Where the participant settles in this currency, if it has an account for it. */
    public Optional<AccountId> settlementAccountOf(ParticipantId participant) {
        return book.closed().accountOf(participant);
    }

    /** What is known now, to be kept; none of a clearing that was never opened, or of one that is too large. */
    public Optional<ClearingSnapshot> snapshot() {
        return id == null ? Optional.empty() : ClearingSnapshot.of(book);
    }

    private static void refuse(ClearingCommand.ClearPayment c, StatusReason reason) {
        apply(new ClearingEvent.ClearingRefused(
                c.paymentId(), c.debtorParticipant(), c.creditorParticipant(), c.amount(), reason));
    }

    private void openIfNew(CurrencyCode currency) {
        if (id == null) {
            apply(new ClearingEvent.ClearingOpened(currency, CycleId.first(currency)));
        }
    }

    @EventSourcingHandler
    void on(ClearingSnapshot s) {
        id = ClearingCommand.target(s.cycle().currency());
        book.restore(s);
    }

    @EventSourcingHandler
    void on(ClearingEvent.ClearingOpened e, @Timestamp Instant at) {
        id = ClearingCommand.target(e.currency());
        book.open(e.cycle(), at);
    }

    @EventSourcingHandler
    void on(ClearingEvent.TermsAgreed e) {
        book.agree(e.terms());
    }

    @EventSourcingHandler
    void on(ClearingEvent.GuaranteeFundSet e) {
        book.found(Fund.of(e));
    }

    @EventSourcingHandler
    void on(ClearingEvent.PaymentCleared e) {
        book.clear(e.debtorParticipant(), e.creditorParticipant(), e.amount().minor());
    }

    @EventSourcingHandler
    void on(ClearingEvent.PaymentSettled e) {
        book.settle(e);
    }

    @EventSourcingHandler
    void on(ClearingEvent.CycleCutOff e, @Timestamp Instant at) {
        book.cutOff(e.opened(), at);
    }
}
