package ledger.command.clearing;

import static ledger.command.ProblemMatcher.says;
import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;

import java.util.List;
import ledger.messages.Problem;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.RemedyCommand.SetGuaranteeFund;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsTest {

    private static final ClearingTerms GROSS = Scene.model(SettlementModel.IMMEDIATE_GROSS);
    private static final ClearingTerms BYPASS =
            Scene.terms(SettlementModel.MULTILATERAL_NET, false, ReleaseRule.FIFO_BYPASS, true, eur(500));
    private static final ClearingTerms PREFUNDED =
            Scene.terms(SettlementModel.MULTILATERAL_NET, true, ReleaseRule.FIFO, false, null);
    private static final PaymentCleared SENT = new PaymentCleared(FIRST, payment("old"), BANKA, BANKB, eur(50));
    private static final PaymentQueued WAITING =
            new PaymentQueued(payment("waiting"), BANKA, BANKB, eur(50), Priority.NORMAL, Orders.NOON.plusSeconds(60));

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @Test
    void the_first_terms_open_the_first_cycle() {
        fixture.givenNoPriorActivity()
                .when(new AgreeTerms(EUR, GROSS))
                .expectEvents(new ClearingOpened(EUR, FIRST), new TermsAgreed(EUR, GROSS));
    }

    @Test
    void what_holds_already_is_no_news() {
        fixture.given(Scene.opened().events())
                .when(new AgreeTerms(EUR, ClearingTerms.DEFAULT))
                .expectNoEvents();
        fixture.given(Scene.opened().terms(GROSS).events())
                .when(new AgreeTerms(EUR, GROSS))
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource
    void the_model_is_changed_between_cycles_only(Scene scene, ClearingTerms terms, boolean changed) {
        var asked = fixture.given(scene.events()).when(new AgreeTerms(EUR, terms));
        if (changed) {
            asked.expectEvents(new TermsAgreed(EUR, terms));
        } else {
            asked.expectException(says(Problem.CONFLICT)).expectNoEvents();
        }
    }

    static List<Arguments> the_model_is_changed_between_cycles_only() {
        Scene used = Scene.opened().and(SENT);
        return List.of(
                Arguments.of(used, GROSS, false),
                Arguments.of(used, BYPASS, true),
                Arguments.of(Scene.opened().and(WAITING), GROSS, false),
                Arguments.of(Scene.opened().and(SENT).and(new CycleCutOff(FIRST, FIRST.next())), GROSS, true));
    }

    @Test
    void a_scheme_is_not_prefunded_while_someone_owes_what_is_not_covered() {
        fixture.given(Scene.opened().cover(BANKA, 49).and(SENT).events())
                .when(new AgreeTerms(EUR, PREFUNDED))
                .expectException(says(Problem.CONFLICT));
        fixture.given(Scene.opened().cover(BANKA, 50).and(SENT).events())
                .when(new AgreeTerms(EUR, PREFUNDED))
                .expectEvents(new TermsAgreed(EUR, PREFUNDED));
    }

    @Test
    void a_fund_is_set_up_before_anybody_clears() {
        var lines = Scene.account(BANKA);
        var pot = Scene.account(BANKB);

        fixture.givenNoPriorActivity()
                .when(new SetGuaranteeFund(EUR, lines, eur(90), pot, eur(10)))
                .expectEvents(new ClearingOpened(EUR, FIRST), new GuaranteeFundSet(EUR, lines, eur(90), pot, eur(10)));
    }
}
