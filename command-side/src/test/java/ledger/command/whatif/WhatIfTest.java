package ledger.command.whatif;

import static ledger.command.whatif.Past.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ledger.command.whatif.WhatIfAnswer.Settled;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.ProblemException;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.NameSettlementAccount;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A sent B 0.60, wanted to send 0.60 more, which its cap of 1.00 forbade, and got 0.30 back; then came the cut-off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIfTest {

    private static final CycleId FIRST = CycleId.first(EUR);

    private final Past past = new Past();
    private final Instant afterTheFirst;

    WhatIfTest() {
        past.with(
                new AdmitMember(EUR, BANKA, false),
                new AdmitMember(EUR, BANKB, false),
                new SetNetDebitCap(BANKA, eur(100)),
                new SetNetDebitCap(BANKB, eur(100)),
                new NameSettlementAccount(EUR, BANKA, new AccountId("stl-a")),
                new NameSettlementAccount(EUR, BANKB, new AccountId("stl-b")),
                new NoteFunds(EUR, BANKA, 80));
        past.paid("one", BANKA, BANKB, 60, false, Priority.NORMAL);
        afterTheFirst = past.later();
        past.paid("two", BANKA, BANKB, 60, false, Priority.NORMAL);
        past.paid("back", BANKB, BANKA, 30, false, Priority.NORMAL);
        past.with(new CutOff(EUR));
    }

    private WhatIfAnswer run(Scenario scenario) {
        return new WhatIf(past).run(scenario);
    }

    private static Scenario caps(Map<ParticipantId, Money> caps) {
        return new Scenario(FIRST, caps, null, null, null);
    }

    @Test
    void as_it_was() {
        WhatIfAnswer answer = run(caps(Map.of()));
        assertThat(answer.identical()).isTrue();
        assertThat(answer.live().cleared()).isEqualTo(new WhatIfAnswer.Sum(2, "0.90"));
        assertThat(answer.live().refused()).containsOnly(Map.entry("AM23", new WhatIfAnswer.Sum(1, "0.60")));
        assertThat(answer.live().liquidityUsed()).isEqualTo("0.60");
        assertThat(answer.live().settlementValue()).isEqualTo("0.30");
        assertThat(answer.live().cycles().get(0).settlement())
                .containsExactly(
                        new Settled(BANKA.value(), "0.30", "0.00"), new Settled(BANKB.value(), "0.00", "0.30"));
    }

    @Test
    void with_a_lower_cap_more_is_refused() {
        WhatIfAnswer answer = run(caps(Map.of(BANKA, eur(50))));
        assertThat(answer.identical()).isFalse();
        assertThat(answer.whatIf().refused().get("AM23")).isEqualTo(new WhatIfAnswer.Sum(2, "1.20"));
        assertThat(answer.changed())
                .extracting(
                        WhatIfAnswer.Changed::paymentId,
                        changed -> changed.live().status(),
                        WhatIfAnswer.Changed::whatIf)
                .containsExactly(tuple(payment("one").toString(), "CLEARED", new Fate("REFUSED", "AM23")));
        assertThat(answer.whatIf().settlementValue()).isEqualTo("0.30");
        assertThat(answer.whatIf().participants().get(1).net()).isEqualTo("-0.30");
    }

    @Test
    void with_a_higher_cap_less_is_refused_and_more_liquidity_used() {
        WhatIfAnswer answer = run(caps(Map.of(BANKA, eur(120))));
        assertThat(answer.whatIf().refused()).isEmpty();
        assertThat(answer.whatIf().liquidityUsed()).isEqualTo("1.20");
        assertThat(answer.whatIf().settlementValue()).isEqualTo("0.90");
    }

    @Test
    void with_a_queue_what_was_refused_waits_for_what_comes_back() {
        WhatIfAnswer answer = run(new Scenario(FIRST, Map.of(), null, null, true));
        assertThat(answer.whatIf().queued()).isEqualTo(new WhatIfAnswer.Sum(1, "0.60"));
        assertThat(answer.whatIf().cleared()).isEqualTo(new WhatIfAnswer.Sum(3, "1.50"));
        assertThat(answer.whatIf().waiting().count()).isZero();
        assertThat(answer.changed()).extracting(WhatIfAnswer.Changed::whatIf).containsExactly(Fate.CLEARED);
    }

    @Test
    void without_netting_everything_is_paid_from_what_the_settlement_accounts_hold() {
        WhatIfAnswer answer = run(new Scenario(FIRST, Map.of(), null, SettlementModel.IMMEDIATE_GROSS, null));
        assertThat(answer.whatIf().refused().keySet()).containsExactly("AM04");
        assertThat(answer.whatIf().settlementValue()).isEqualTo("0.90");
        assertThat(answer.whatIf().cycles().get(0).model()).isEqualTo("IMMEDIATE_GROSS");
    }

    @Test
    void with_an_earlier_cut_off_there_are_two_cycles_and_each_is_settled_by_itself() {
        WhatIfAnswer answer = run(new Scenario(FIRST, Map.of(), List.of(afterTheFirst), null, null));
        assertThat(answer.whatIf().cycles())
                .extracting(WhatIfAnswer.Cycle::cycle, WhatIfAnswer.Cycle::settlementValue)
                .containsExactly(tuple("EUR-1", "0.60"), tuple("EUR-2", "0.30"));
        assertThat(answer.whatIf().settlementValue()).isEqualTo("0.90");
    }

    @Test
    void without_the_cut_off_what_came_after_it_counts_too() {
        past.paid("late", BANKB, BANKA, 20, false, Priority.NORMAL);
        WhatIfAnswer answer = run(new Scenario(FIRST, Map.of(), List.of(past.later()), null, null));
        assertThat(answer.whatIf().cycles())
                .extracting(WhatIfAnswer.Cycle::cycle, WhatIfAnswer.Cycle::grossValue)
                .containsExactly(tuple("EUR-1", "1.10"));
        assertThat(answer.live().cycles()).hasSize(2);
    }

    @Test
    void a_cycle_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> run(new Scenario(new CycleId(EUR, 9), Map.of(), null, null, null)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("EUR-9");
    }
}
