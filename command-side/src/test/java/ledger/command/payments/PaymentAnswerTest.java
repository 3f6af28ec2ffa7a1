package ledger.command.payments;

import static java.util.Objects.requireNonNull;
import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BOB;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.initiated;
import static ledger.messages.Cast.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import ledger.command.InMemoryLedger;
import ledger.command.writer.DecidedAtCommit;
import ledger.messages.CycleId;
import ledger.messages.ProblemException;
import ledger.messages.payments.PaymentCommand.CompletePayment;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentAnswerTest {

    private static final InitiatePayment RENT = order("rent", ALICE, BOB, eur("4.00"));
    private static final CycleId CYCLE = CycleId.parse("EUR-7");
    private static final CompletePayment COMPLETE = new CompletePayment(RENT.paymentId(), CYCLE);

    @Test
    void the_answer_is_what_became_of_the_payment_by_the_end_of_its_batch() {
        var ledger = new InMemoryLedger();
        var payments = ledger.repository(Payment.class);
        assertThat(payments).isNotNull();

        List<@Nullable Object> answers = ledger.inUnitOf(
                RENT, () -> Stream.of(RENT, RENT, COMPLETE).map(ledger::decide).toList());

        PaymentOutcome first = outcome(answers.get(0));
        PaymentOutcome second = outcome(answers.get(1));
        assertThat(first.order()).isEqualTo(initiated(RENT));
        assertThat(first.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(first.cycle()).isEqualTo(CYCLE);
        assertThat(first.reason()).isNull();
        assertThat(first.completedAt())
                .isNotNull()
                .isEqualTo(requireNonNull(first.completedAt()).truncatedTo(ChronoUnit.MICROS));
        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(second.completedAt()).isEqualTo(first.completedAt());
    }

    @Test
    void a_misused_key_in_the_same_batch_does_not_cost_the_payment_its_answer() {
        var ledger = new InMemoryLedger();
        assertThat(ledger.repository(Payment.class)).isNotNull();

        Object answer = ledger.inUnitOf(RENT, () -> {
            Object first = requireNonNull(ledger.decide(RENT));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> ledger.decide(order("rent", ALICE, BOB, eur("4.01"))));
            assertThat(ledger.decide(COMPLETE)).isNull();
            return first;
        });

        assertThat(outcome(answer).status()).isEqualTo(PaymentStatus.COMPLETED);
    }

    private static PaymentOutcome outcome(@Nullable Object answer) {
        assertThat(answer).isInstanceOf(DecidedAtCommit.class);
        return (PaymentOutcome) ((DecidedAtCommit<?>) requireNonNull(answer)).outcome();
    }
}
