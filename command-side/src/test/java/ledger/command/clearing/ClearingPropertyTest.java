package ledger.command.clearing;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.command.InMemoryLedger;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand.RemoveQueued;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.settlements.Remedy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

class ClearingPropertyTest {

    private static final List<ParticipantId> BANKS = List.of(BANKA, BANKB, BANKC);
    private static final ResolveQueue LOOK = new ResolveQueue(EUR, ReleaseCause.TIMER, Orders.NOON);
    private static final PaymentId NEW = payment("new");

    @Property(tries = 300)
    void whatever_is_asked_of_clearing_nets_add_up_caps_hold_and_each_payment_is_decided_once(
            @ForAll SettlementModel model, @ForAll("commands") @Size(max = 60) List<Command> commands) {
        var ledger = new InMemoryLedger();
        assertThat(ledger.repository(Clearing.class)).isNotNull();
        BANKS.forEach(bank -> ledger.given(new AdmitMember(EUR, bank, false)));
        ClearingTerms terms = Scene.model(model.isDeferred() ? model : SettlementModel.MULTILATERAL_NET);
        ledger.given(new AgreeTerms(EUR, terms));
        var expected = new Onlooker();
        int number = 0;

        for (Command command : commands) {
            number++;
            expected.saw(eventsOf(ledger, named(command, number)));
        }
        expected.saw(ledger.eventsOf(LOOK));
        expected.insistOnNothingLeft();
    }

    /** What is refused as a conflict leaves no event. */
    private static List<Object> eventsOf(InMemoryLedger ledger, Command command) {
        try {
            return ledger.eventsOf(command);
        } catch (ProblemException conflict) {
            assertThat(conflict.problem()).isEqualTo(Problem.CONFLICT);
            return List.of();
        }
    }

    /** Every payment has an id of its own. */
    private static Command named(Command command, int number) {
        return command instanceof ClearPayment c
                ? new ClearPayment(
                        payment("" + number),
                        c.debtorParticipant(),
                        c.creditorParticipant(),
                        c.amount(),
                        Priority.NORMAL,
                        c.queue(),
                        c.initiatedAt())
                : command;
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Arbitraries.frequencyOf(Tuple.of(6, payments()), Tuple.of(3, others()))
                .list();
    }

    private static Arbitrary<Command> payments() {
        Arbitrary<Integer> banks = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        banks,
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.longs().between(1, 100),
                        Arbitraries.of(true, false))
                .as((debtor, step, minor, wait) -> {
                    ParticipantId from = BANKS.get(debtor);
                    ParticipantId to = BANKS.get((debtor + step) % 3);
                    return wait
                            ? Orders.waiting(NEW, from, to, Scene.eur(minor), Priority.NORMAL)
                            : Orders.now(NEW, from, to, Scene.eur(minor));
                });
    }

    private static Arbitrary<Command> others() {
        return Arbitraries.integers().between(0, 60).map(lot -> {
            CycleId cycle = new CycleId(EUR, 1 + lot % 3);
            return switch (lot % 6) {
                case 0 -> new SetNetDebitCap(BANKS.get(lot % 3), Scene.eur(lot * 3L));
                case 1 -> new CutOff(EUR);
                case 2 -> new FixPositions(cycle, 1, Remedy.NONE);
                case 3 -> new SettlePositions(cycle, 1);
                case 4 -> new RemoveQueued(EUR, payment("" + lot), StatusReason.ORDER_CANCELLED);
                default -> LOOK;
            };
        });
    }
}
