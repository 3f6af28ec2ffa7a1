package ledger.command.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.Priority;
import org.jspecify.annotations.Nullable;

/** A payment order as clients send it. Text lengths are those of ISO 20022: Max35Text and Max140Text. */
record PaymentBody(
        @Nullable String debtorAccount,
        @Nullable String creditorAccount,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String endToEndId,
        @Nullable String remittance,
        @Nullable String priority,
        @Nullable Boolean queue) {

    private static final String NOT_PROVIDED = "NOTPROVIDED";

    InitiatePayment initiate(Caller caller, @Nullable String idempotencyKey) {
        String key = new Field("Idempotency-Key", idempotencyKey).as(PaymentBody::key);
        AccountId debtor = new Field("debtorAccount", debtorAccount).as(AccountId::new);
        AccountId creditor = new Field("creditorAccount", creditorAccount).as(AccountId::new);
        if (debtor.equals(creditor)) {
            throw Problem.MALFORMED.because("creditorAccount: the same as debtorAccount");
        }
        Money money = new Field("amount", amount).as(Amounts.positiveIn(Amounts.currency(currency)));
        return new InitiatePayment(
                PaymentId.of(caller.name(), key),
                caller.name(),
                debtor,
                creditor,
                money,
                new Field("endToEndId", endToEndId).orElse(NOT_PROVIDED, Field.text(35)),
                new Field("remittance", remittance).ifSent(Field.text(140)),
                new Field("priority", priority).orElse(Priority.NORMAL, Field.oneOf(Priority.class)),
                Boolean.TRUE.equals(queue),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static String key(String text) {
        if (text.isEmpty() || text.length() > 64 || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("1 to 64 visible ASCII characters");
        }
        return text;
    }
}
