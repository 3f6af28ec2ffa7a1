package ledger.command.clearing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ledger.messages.Problem;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.queue.ReleaseCause;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The part of a clearing that knows who takes part in it, and within what limits. */
class Membership {

    private final Book book;
    private final Consequences consequences;

    Membership(Book book) {
        this.book = book;
        this.consequences = new Consequences(book);
    }

    void admit(ClearingCommand.AdmitMember c) {
        if (!book.member(c.participantId()).isAdmitted()) {
            apply(new ClearingEvent.MemberAdmitted(c.currency(), c.participantId(), c.suspended()));
        }
    }

    void cap(ClearingCommand.SetNetDebitCap c) {
        if (!book.member(c.participantId()).backs(c.cap(), book.terms())) {
            throw Problem.CONFLICT.because("the cap is more than the settlement account and the collateral cover");
        }
        if (!book.member(c.participantId()).isCappedAt(c.cap())) {
            apply(new ClearingEvent.NetDebitCapSet(c.participantId(), c.cap()));
            consequences.alarm(c.participantId());
            consequences.ofMoreLiquidity(c.participantId());
        }
    }

    void name(ClearingCommand.NameSettlementAccount c) {
        if (book.closed().accountOf(c.participantId()).isEmpty()) {
            apply(new ClearingEvent.SettlementAccountNamed(c.currency(), c.participantId(), c.accountId()));
        }
    }

    @CommandHandler
    void handle(ClearingCommand.SuspendMember c) {
        if (!book.member(c.participantId()).isSuspended()) {
            apply(new ClearingEvent.MemberSuspended(c.currency(), c.participantId()));
        }
    }

    @CommandHandler
    void handle(ClearingCommand.ReinstateMember c) {
        if (book.member(c.participantId()).isSuspended()) {
            apply(new ClearingEvent.MemberReinstated(c.currency(), c.participantId()));
            consequences.lookAgain(ReleaseCause.LIQUIDITY);
        }
    }

    @CommandHandler
    void handle(ClearingCommand.PledgeCollateral c) {
        Member member = book.member(c.participantId());
        if (!member.isCovered(book.terms(), member.cover(), c.collateral().minor())) {
            throw Problem.CONFLICT.because("the participant owes more than would be covered");
        }
        if (member.collateral() != c.collateral().minor()) {
            apply(new ClearingEvent.CollateralPledged(c.participantId(), c.collateral()));
            consequences.ofMoreLiquidity(c.participantId());
        }
    }

    @EventSourcingHandler
    void on(ClearingEvent.MemberAdmitted e) {
        book.record(e.participantId()).admit(e.suspended());
    }

    @EventSourcingHandler
    void on(ClearingEvent.NetDebitCapSet e) {
        book.record(e.participantId()).cap(e.cap());
    }

    @EventSourcingHandler
    void on(ClearingEvent.MemberSuspended e) {
        book.record(e.participantId()).suspend(true);
    }

    @EventSourcingHandler
    void on(ClearingEvent.MemberReinstated e) {
        book.record(e.participantId()).suspend(false);
    }

    @EventSourcingHandler
    void on(ClearingEvent.CollateralPledged e) {
        book.record(e.participantId()).pledge(e.collateral());
    }

    @EventSourcingHandler
    void on(ClearingEvent.SettlementAccountNamed e) {
        book.closed().name(e.participantId(), e.accountId());
    }

    @EventSourcingHandler
    void on(ClearingEvent.CapThresholdReached e) {
        book.record(e.participantId()).alarmedAt(e.percent());
    }
}
