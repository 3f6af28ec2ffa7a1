package ledger.command.whatif;

import static ledger.command.whatif.Past.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.BarSettlementAccount;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.NameSettlementAccount;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingCommand.ReinstateMember;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingCommand.SuspendMember;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.HoldQueued;
import ledger.messages.queue.QueueCommand.PrioritizeQueued;
import ledger.messages.queue.QueueCommand.ReactivateQueued;
import ledger.messages.queue.QueueCommand.RemoveQueued;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.settlements.Remedy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WhatIfPropertyTest {

    private static final List<ParticipantId> BANKS = List.of(BANKA, BANKB, BANKC);
    private static final List<SettlementModel> MODELS = List.of(SettlementModel.values());
    private static final List<ReleaseRule> RULES = List.of(ReleaseRule.values());
    private static final int STEPS = 80;

    @Property(tries = 25)
    void whatever_happened_the_same_parameters_reproduce_every_cycle_exactly(@ForAll long seed) {
        Past past = past(new Random(seed), true);
        assertThat(past.refused()).isLessThan(STEPS / 2);
        for (CycleId cycle : past.cycles()) {
            WhatIfAnswer answer = new Rerun(new Scenario(cycle, Map.of(), null, null, null), past).run();
            assertThat(answer.identical()).as(cycle.toString()).isTrue();
            assertThat(answer.whatIf()).isEqualTo(answer.live());
            assertThat(answer.changed()).isEmpty();
        }
    }

    @Property(tries = 10)
    void higher_limits_for_all_refuse_nothing_for_want_of_liquidity(@ForAll long seed) {
        Past past = past(new Random(seed), false);
        Map<ParticipantId, Money> boundless =
                Map.of(BANKA, eur(1_000_000), BANKB, eur(1_000_000), BANKC, eur(1_000_000));
        CycleId cycle = past.cycles().get(0);
        WhatIfAnswer answer = new Rerun(new Scenario(cycle, boundless, null, null, null), past).run();
        assertThat(answer.whatIf().refused()).doesNotContainKey("AM23");
        assertThat(answer.live().cleared().count())
                .isLessThanOrEqualTo(answer.whatIf().cleared().count());
    }

    private static Past past(Random random, boolean prefunded) {
        Past past = new Past();
        BANKS.forEach(bank -> past.with(
                new AdmitMember(EUR, bank, false),
                new NameSettlementAccount(
                        EUR, bank, new AccountId("stl-" + bank.value().toLowerCase(Locale.ROOT))),
                new NoteFunds(EUR, bank, random.nextInt(300)),
                new SetNetDebitCap(bank, eur(random.nextInt(150)))));
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) > 0) {
                int from = random.nextInt(3);
                past.paid(
                        "" + step,
                        BANKS.get(from),
                        BANKS.get((from + 1 + random.nextInt(2)) % 3),
                        1 + random.nextInt(100),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? Priority.HIGH : Priority.NORMAL);
            } else {
                past.with(command(random, prefunded, past.start));
            }
        }
        return past;
    }

    private static Command command(Random random, boolean prefunded, Instant start) {
        ParticipantId bank = BANKS.get(random.nextInt(3));
        var payment = payment("" + random.nextInt(STEPS));
        CycleId cycle = new CycleId(EUR, 1 + random.nextInt(3));
        return switch (random.nextInt(16)) {
            case 0, 1 -> new CutOff(EUR);
            case 2 -> new SetNetDebitCap(bank, eur(random.nextInt(200)));
            case 3 -> new AgreeTerms(EUR, terms(random, prefunded));
            case 4 -> new SuspendMember(EUR, bank);
            case 5 -> new ReinstateMember(EUR, bank);
            case 6 -> new PledgeCollateral(bank, eur(random.nextInt(100)));
            case 7 -> new NoteFunds(EUR, bank, random.nextInt(200) - 50);
            case 8 -> new BarSettlementAccount(EUR, bank, random.nextInt(3) == 0);
            case 9 -> new AgreeQueueing(EUR, bank, random.nextBoolean());
            case 10 -> new FixPositions(cycle, 1, random.nextBoolean() ? Remedy.LOSS_SHARING : Remedy.UNWIND);
            case 11 -> new SettlePositions(cycle, 1);
            case 12 -> new RemoveQueued(EUR, payment, StatusReason.ORDER_CANCELLED);
            case 13 -> new PrioritizeQueued(EUR, payment, Priority.HIGH);
            case 14 -> random.nextBoolean() ? new HoldQueued(EUR, payment) : new ReactivateQueued(EUR, payment);
            default -> look(random, start);
        };
    }

    private static Command look(Random random, Instant start) {
        ReleaseCause cause = random.nextBoolean() ? ReleaseCause.TIMER : ReleaseCause.OPERATOR;
        return new ResolveQueue(EUR, cause, start.plusSeconds(random.nextInt(90)));
    }

    private static ClearingTerms terms(Random random, boolean prefunded) {
        return new ClearingTerms(
                MODELS.get(random.nextInt(3)),
                prefunded && random.nextInt(4) == 0,
                RULES.get(random.nextInt(RULES.size())),
                30 + random.nextInt(40),
                random.nextBoolean(),
                List.of(),
                "UTC",
                random.nextInt(3) == 0 ? eur(100 + random.nextInt(400)) : null);
    }
}
