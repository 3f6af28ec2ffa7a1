package ledger.application.demo;

import static ledger.application.demo.DemoBank.CURRENCY;

import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.Priority;

/** Thinks up payment orders: most succeed; some are too large for the account or the cap, or go to a closed account. */
final class DemoOrders {

    private static final int ONE_IN = 20;

    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom();

    DemoOrders(Clock clock) {
        this.clock = clock;
    }

    /** A payment of one bank's customer, in the name of that bank. */
    InitiatePayment next(DemoBank payer, String idempotencyKey) {
        List<DemoBank> banks = DemoBank.ALL;
        DemoBank payee = banks.get(random.nextInt(banks.size()));
        AccountId debtor = oneOf(payer.customers());
        AccountId creditor = random.nextInt(ONE_IN) == 0 ? payee.closed() : oneOf(payee.customers());
        if (debtor.equals(creditor)) {
            creditor = payee.closed();
        }
        return order(Caller.of(payer.id()), idempotencyKey, debtor, creditor, amount());
    }

    DemoBank payer() {
        return DemoBank.ALL.get(random.nextInt(DemoBank.ALL.size()));
    }

    private Money amount() {
        return switch (random.nextInt(ONE_IN)) {
            case 0 -> Money.of(50_000_00, CURRENCY); // more than any customer starts with
            case 1 -> Money.of(random.nextLong(2_000_00, 6_000_00), CURRENCY); // near or beyond the cap
            default -> Money.of(random.nextLong(1, 150_00), CURRENCY);
        };
    }

    private AccountId oneOf(List<AccountId> accounts) {
        return accounts.get(random.nextInt(accounts.size()));
    }

    InitiatePayment order(Caller payer, String idempotencyKey, AccountId debtor, AccountId creditor, Money amount) {
        return new InitiatePayment(
                PaymentId.of(payer.name(), idempotencyKey),
                payer.name(),
                debtor,
                creditor,
                amount,
                "NOTPROVIDED",
                null,
                Priority.NORMAL,
                false,
                clock.instant());
    }
}
