package ledger.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.Priority;

/**
 * Who pays whom: accounts are spread evenly over banks and currencies, and each payment goes from a random one to a
 * random one of another bank in the same currency.
 *
 * @param name a part of the names of its banks and accounts, at most four letters or digits; empty for none
 * @param accounts how many a bank has in each currency
 * @param hotPercent how many of a hundred payments credit one single account
 */
record Traffic(String name, int banks, int currencies, int accounts, int hotPercent) {

    /** Who pays whom, and how many minor units of the currency. */
    record Order(int bank, String debtor, String creditor, long minor, String currency) {}

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "SEK");
    private static final long PLENTY = 1_000_000_000_000L;

    /** {@code --banks 2 --currencies 1 --accounts 10000 --hot-percent 0}; the accounts of all banks. */
    static Traffic of(Options options) {
        int banks = options.number("banks", 2);
        int currencies = options.number("currencies", 1);
        return new Traffic("", banks, currencies, 0, options.number("hot-percent", 0))
                .of(banks, currencies, options.number("accounts", 10_000));
    }

    /** The same with so many accounts of all banks and currencies together. */
    Traffic of(int manyBanks, int manyCurrencies, int allAccounts) {
        int each = Math.max(allAccounts / manyBanks / manyCurrencies, 2);
        return new Traffic(name, manyBanks, manyCurrencies, each, hotPercent);
    }

    Traffic named(String other) {
        return new Traffic(other, banks, currencies, accounts, hotPercent);
    }

    Traffic hot(int percent) {
        return new Traffic(name, banks, currencies, accounts, percent);
    }

    Stream<Command> enrolments() {
        return IntStream.range(0, banks)
                .mapToObj(bank -> new EnrolParticipant(bank(bank), bank(bank).value()));
    }

    /** A funding account each, which makes the banks members of the clearing, and caps that are never in the way. */
    Stream<Command> memberships() {
        return CURRENCIES.stream()
                .limit(currencies)
                .flatMap(code -> IntStream.range(0, banks)
                        .mapToObj(this::bank)
                        .flatMap(bank -> Stream.of(
                                opening(bank, bank.value() + "." + code, code, AccountType.FUNDING, 0),
                                new SetNetDebitCap(bank, Money.of(PLENTY, code)))));
    }

    /** The customers' accounts, each of which may be overdrawn by more than it ever pays. */
    Stream<Command> accountOpenings() {
        return CURRENCIES.stream()
                .limit(currencies)
                .flatMap(code -> IntStream.range(0, accounts)
                        .boxed()
                        .flatMap(number -> IntStream.range(0, banks)
                                .mapToObj(bank -> opening(
                                        bank(bank),
                                        account(bank, code, number).value(),
                                        code,
                                        AccountType.CUSTOMER,
                                        PLENTY))));
    }

    private static OpenAccount opening(
            ParticipantId bank, String account, String code, AccountType type, long overdraft) {
        return new OpenAccount(
                new AccountId(account), bank, CurrencyCode.of(code), type, Money.of(overdraft, code), null);
    }

    /** The payment of this number: the same number is the same order. */
    Order order(long number) {
        SplittableRandom random = new SplittableRandom(number);
        boolean hot = random.nextInt(100) < hotPercent;
        int creditor = hot ? 0 : random.nextInt(banks);
        int debtor = banks == 1 ? 0 : (creditor + 1 + random.nextInt(banks - 1)) % banks;
        return order(random, hot, debtor, creditor);
    }

    /** The same for payments of one bank only; the bank of the hot account pays to others. */
    Order orderOf(int bank, long number) {
        SplittableRandom random = new SplittableRandom(number);
        boolean hot = random.nextInt(100) < hotPercent && (bank > 0 || banks == 1);
        boolean toFirst = hot || banks == 1;
        return order(random, hot, bank, toFirst ? 0 : (bank + 1 + random.nextInt(banks - 1)) % banks);
    }

    private Order order(SplittableRandom random, boolean hot, int debtor, int creditor) {
        String code = CURRENCIES.get(hot ? 0 : random.nextInt(currencies));
        int first = 1 + random.nextInt(accounts - 1);
        int second = hot ? 0 : (first + random.nextInt(1, accounts)) % accounts;
        return new Order(
                debtor,
                account(debtor, code, first).value(),
                account(creditor, code, second).value(),
                1 + random.nextInt(1_000),
                code);
    }

    /** The payment of this number as the writer takes it. */
    InitiatePayment command(long number) {
        Order order = order(number);
        String bank = bank(order.bank()).value();
        return new InitiatePayment(
                PaymentId.of(bank, "pay-" + number),
                bank,
                new AccountId(order.debtor()),
                new AccountId(order.creditor()),
                Money.of(order.minor(), order.currency()),
                "E2E-" + number,
                null,
                Priority.NORMAL,
                false,
                Instant.now());
    }

    ParticipantId bank(int number) {
        return new ParticipantId("BANK" + name + number);
    }

    private AccountId account(int bank, String code, int number) {
        return new AccountId(name + "B" + bank + "." + code + "." + number);
    }
}
