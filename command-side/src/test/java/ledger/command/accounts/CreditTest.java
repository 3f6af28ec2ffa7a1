package ledger.command.accounts;

import static ledger.command.accounts.Stories.ALICE;
import static ledger.command.accounts.Stories.RENT;
import static ledger.command.accounts.Stories.accepted;
import static ledger.command.accounts.Stories.credited;
import static ledger.command.accounts.Stories.opened;
import static ledger.messages.Cast.eur;
import static ledger.messages.StatusReason.ABOVE_LEDGER_MAXIMUM;
import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static ledger.messages.StatusReason.CREDITOR_ACCOUNT_CLOSED;
import static ledger.messages.StatusReason.CREDITOR_CURRENCY_MISMATCH;
import static ledger.messages.StatusReason.NET_DEBIT_CAP_EXCEEDED;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.Cast;
import ledger.messages.Money;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.WithdrawAcceptance;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.accounts.AccountEvent.AcceptanceWithdrawn;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import ledger.messages.accounts.AccountEvent.AccountClosed;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.CreditRefused;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditTest {

    private static final Money YEN = Money.of(1, "JPY");
    private static final Money LARGEST = new Money(Money.MAX_MINOR, Cast.EUR);
    private static final AccountBlocked BLOCKED = new AccountBlocked(ALICE);
    private static final AccountClosed CLOSED = new AccountClosed(ALICE);

    private final AggregateTestFixture<Account> fixture = new AggregateTestFixture<>(Account.class);

    @Test
    void an_open_account_accepts_a_credit() {
        fixture.given(opened()).when(new AcceptCredit(ALICE, RENT, eur("4.00"))).expectEvents(accepted("rent", "4.00"));
    }

    @ParameterizedTest
    @MethodSource
    void what_may_not_be_credited_is_refused_for_the_first_reason_that_holds(
            List<AccountEvent> before, Money amount, StatusReason reason) {
        fixture.given(before)
                .when(new AcceptCredit(ALICE, RENT, amount))
                .expectEvents(new CreditRefused(ALICE, RENT, amount, reason));
    }

    static List<Arguments> what_may_not_be_credited_is_refused_for_the_first_reason_that_holds() {
        return List.of(
                Arguments.of(List.of(opened(), BLOCKED), YEN, ACCOUNT_BLOCKED),
                Arguments.of(List.of(opened(), BLOCKED, CLOSED), YEN, CREDITOR_ACCOUNT_CLOSED),
                Arguments.of(full(), YEN, CREDITOR_CURRENCY_MISMATCH),
                Arguments.of(full(), eur("0.01"), ABOVE_LEDGER_MAXIMUM));
    }

    @Test
    void an_account_takes_as_much_as_the_ledger_counts() {
        List<AccountEvent> nearlyFull = full();
        AccountEvent last = nearlyFull.remove(nearlyFull.size() - 1);

        fixture.given(nearlyFull)
                .when(new AcceptCredit(ALICE, Cast.payment("999"), LARGEST))
                .expectEvents(last);
    }

    @Test
    void what_was_promised_and_did_not_come_makes_room_again() {
        List<AccountEvent> relieved = full();
        relieved.add(new AcceptanceWithdrawn(ALICE, Cast.payment("999"), LARGEST, NET_DEBIT_CAP_EXCEEDED));

        fixture.given(relieved).when(new AcceptCredit(ALICE, RENT, eur("0.01"))).expectEvents(accepted("rent", "0.01"));
    }

    @Test
    void a_credit_is_posted_with_the_amount_that_was_accepted() {
        fixture.given(opened(), accepted("rent", "4.00"))
                .when(new PostCredit(ALICE, RENT))
                .expectEvents(new CreditPosted(ALICE, RENT, eur("4.00")));
    }

    @Test
    void what_was_accepted_is_posted_even_when_the_account_was_blocked_since() {
        fixture.given(opened(), accepted("rent", "4.00"), BLOCKED)
                .when(new PostCredit(ALICE, RENT))
                .expectEvents(new CreditPosted(ALICE, RENT, eur("4.00")));
    }

    @Test
    void an_acceptance_is_withdrawn_with_the_reason_told() {
        fixture.given(opened(), accepted("rent", "4.00"))
                .when(new WithdrawAcceptance(ALICE, RENT, NET_DEBIT_CAP_EXCEEDED))
                .expectEvents(new AcceptanceWithdrawn(ALICE, RENT, eur("4.00"), NET_DEBIT_CAP_EXCEEDED));
    }

    @ParameterizedTest
    @MethodSource
    void being_asked_twice_changes_nothing(List<AccountEvent> before, AccountCommand command) {
        fixture.given(before).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static List<Arguments> being_asked_twice_changes_nothing() {
        var post = new PostCredit(ALICE, RENT);
        var undo = new WithdrawAcceptance(ALICE, RENT, NET_DEBIT_CAP_EXCEEDED);
        var undone = new AcceptanceWithdrawn(ALICE, RENT, eur("4.00"), NET_DEBIT_CAP_EXCEEDED);
        List<AccountEvent> posted = Stories.after(opened(), credited("rent", eur("4.00")));
        List<AccountEvent> withdrawn = List.of(opened(), accepted("rent", "4.00"), undone);
        return List.of(
                Arguments.of(List.of(opened(), accepted("rent", "4.00")), new AcceptCredit(ALICE, RENT, eur("4.00"))),
                Arguments.of(List.of(opened()), post),
                Arguments.of(List.of(opened()), undo),
                Arguments.of(posted, post),
                Arguments.of(posted, undo),
                Arguments.of(withdrawn, post),
                Arguments.of(withdrawn, undo));
    }

    private static List<AccountEvent> full() {
        List<AccountEvent> events = new ArrayList<>(List.of(opened()));
        for (int i = 0; i < 999; i++) {
            events.addAll(credited("" + i, LARGEST));
        }
        events.add(accepted("999", "10000000000000.00"));
        return events;
    }
}
