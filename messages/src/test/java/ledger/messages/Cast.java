package ledger.messages;

import java.time.Instant;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.Priority;

/** Who plays in the tests: Alice banks with BANKA and pays Bob, who banks with BANKB; Carol is Alice's neighbour. */
public final class Cast {

    public static final ParticipantId BANKA = new ParticipantId("BANKAFRP");
    public static final ParticipantId BANKB = new ParticipantId("BANKBDEF");
    public static final ParticipantId BANKC = new ParticipantId("BANKCITM");

    public static final CurrencyCode EUR = CurrencyCode.of("EUR");
    public static final CurrencyCode JPY = CurrencyCode.of("JPY");

    /** A customer of BANKA. */
    public static final AccountId ALICE = new AccountId("alice");
    /** A customer of BANKB. */
    public static final AccountId BOB = new AccountId("bob");
    /** Another customer of BANKA. */
    public static final AccountId CAROL = new AccountId("carol");
    /** The FUNDING account of BANKA. */
    public static final AccountId FUNDING_A = new AccountId("funding-a");
    /** The SETTLEMENT account of BANKA. */
    public static final AccountId SETTLEMENT_A = new AccountId("settlement-a");

    public static final AccountId SETTLEMENT_B = new AccountId("settlement-b");

    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Cast() {}

    /** Euros as one writes them: {@code eur("12.34")}. */
    public static Money eur(String major) {
        return Money.parse(major, EUR);
    }

    /** The payment that BANKA initiates under this Idempotency-Key. */
    public static PaymentId payment(String key) {
        return PaymentId.of(BANKA.value(), key);
    }

    /** An order of BANKA, at noon. */
    public static InitiatePayment order(String key, AccountId debtor, AccountId creditor, Money amount) {
        return new InitiatePayment(
                payment(key),
                BANKA.value(),
                debtor,
                creditor,
                amount,
                "NOTPROVIDED",
                null,
                Priority.NORMAL,
                false,
                NOON);
    }

    /** The event that records the order. */
    public static PaymentInitiated initiated(InitiatePayment order) {
        return new PaymentInitiated(
                order.paymentId(),
                order.initiator(),
                order.debtorAccount(),
                order.creditorAccount(),
                order.amount(),
                order.endToEndId(),
                order.remittance(),
                order.priority(),
                order.queue(),
                order.initiatedAt());
    }
}
