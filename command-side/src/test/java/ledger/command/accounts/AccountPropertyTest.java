package ledger.command.accounts;

import static ledger.command.accounts.Stories.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;
import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.command.InMemoryLedger;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.ProblemException;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AccountPropertyTest {

    private static final AccountCommand.BlockAccount BLOCK = new AccountCommand.BlockAccount(ALICE);

    @Property(tries = 300)
    void nothing_asked_of_an_account_takes_it_beyond_its_overdraft_or_loses_count_of_its_holds(
            @ForAll @LongRange(max = 50) long overdraft,
            @ForAll("commands") @Size(max = 60) List<AccountCommand> commands) {
        var ledger = new InMemoryLedger();
        var accounts = ledger.repository(Account.class);
        ledger.given(new AccountCommand.OpenAccount(
                ALICE, BANKA, EUR, AccountType.CUSTOMER, new Money(overdraft, EUR), null));
        var expected = new Bookkeeper();
        assertThat(accounts).isNotNull();

        for (AccountCommand command : commands) {
            try {
                expected.saw(ledger.eventsOf(command));
            } catch (ProblemException conflict) {
                continue; // Refused without an event: nothing to count.
            }
            AccountState state =
                    ledger.inUnitOf(BLOCK, () -> accounts.load(ALICE.value()).invoke(Account::state));
            assertThat(state.available()).isGreaterThanOrEqualTo(0);
            assertThat(state.available()).isEqualTo(state.ledger() - state.reserved() + overdraft);
            assertThat(state.ledger()).isEqualTo(expected.ledger());
            assertThat(state.reserved()).isEqualTo(expected.reserved());
        }
    }

    @Provide
    Arbitrary<List<AccountCommand>> commands() {
        return command().list();
    }

    private static Arbitrary<AccountCommand> command() {
        Arbitrary<PaymentId> payments = Arbitraries.integers().between(1, 5).map(i -> payment("" + i));
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 100).map(minor -> new Money(minor, EUR));
        return Combinators.combine(payments, amounts).as(Tuple::of).flatMap(drawn -> {
            PaymentId payment = drawn.get1();
            return Arbitraries.of(
                    new AccountCommand.PlaceHold(ALICE, payment, drawn.get2()),
                    new AccountCommand.AcceptCredit(ALICE, payment, drawn.get2()),
                    new AccountCommand.PostHold(ALICE, payment),
                    new AccountCommand.PostCredit(ALICE, payment),
                    new AccountCommand.VoidHold(ALICE, payment, ACCOUNT_BLOCKED),
                    new AccountCommand.WithdrawAcceptance(ALICE, payment, ACCOUNT_BLOCKED),
                    BLOCK,
                    new AccountCommand.UnblockAccount(ALICE),
                    new AccountCommand.UnblockAccount(ALICE),
                    new AccountCommand.CloseAccount(ALICE));
        });
    }
}
