package ledger.command.accounts;

import static ledger.command.accounts.Stories.ALICE;
import static ledger.command.accounts.Stories.RENT;
import static ledger.command.accounts.Stories.after;
import static ledger.command.accounts.Stories.debited;
import static ledger.command.accounts.Stories.held;
import static ledger.command.accounts.Stories.holding;
import static ledger.command.accounts.Stories.opened;
import static ledger.messages.Cast.eur;
import static ledger.messages.StatusReason.ABOVE_LEDGER_MAXIMUM;
import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static ledger.messages.StatusReason.CREDITOR_ACCOUNT_CLOSED;
import static ledger.messages.StatusReason.DEBTOR_ACCOUNT_CLOSED;
import static ledger.messages.StatusReason.DEBTOR_CURRENCY_MISMATCH;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.Cast;
import ledger.messages.Money;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.accounts.AccountCommand.VoidHold;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import ledger.messages.accounts.AccountEvent.AccountClosed;
import ledger.messages.accounts.AccountEvent.AccountUnblocked;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountEvent.HoldRefused;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.accounts.AccountType;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldTest {

    private static final Money YEN = Money.of(1, "JPY");
    private static final AccountBlocked BLOCKED = new AccountBlocked(ALICE);
    private static final AccountClosed CLOSED = new AccountClosed(ALICE);

    private final AggregateTestFixture<Account> fixture = new AggregateTestFixture<>(Account.class);

    @ParameterizedTest
    @MethodSource
    void what_is_covered_is_reserved(List<AccountEvent> before, String amount) {
        fixture.given(before).when(new PlaceHold(ALICE, RENT, eur(amount))).expectEvents(held("rent", amount));
    }

    static List<Arguments> what_is_covered_is_reserved() {
        var voided = new HoldVoided(ALICE, Cast.payment("gas"), eur("4.00"), ACCOUNT_BLOCKED);
        return List.of(
                Arguments.of(holding("9.00"), "9.00"),
                Arguments.of(after(holding("9.00"), held("gas", "4.00")), "5.00"),
                Arguments.of(after(holding("9.00"), held("gas", "4.00"), voided), "9.00"),
                Arguments.of(after(holding("9.00"), BLOCKED, new AccountUnblocked(ALICE)), "9.00"),
                Arguments.of(List.of(opened(AccountType.CUSTOMER, "20.00")), "20.00"),
                Arguments.of(List.of(opened(AccountType.FUNDING, "0.00")), "10000000000000.00"));
    }

    /** In the order in which the ledger checks; what comes first has the later reasons against it, too. */
    @ParameterizedTest
    @MethodSource
    void what_may_not_be_debited_is_refused_for_the_first_reason_that_holds(
            List<AccountEvent> before, Money amount, StatusReason reason) {
        fixture.given(before)
                .when(new PlaceHold(ALICE, RENT, amount))
                .expectEvents(new HoldRefused(ALICE, RENT, amount, reason));
    }

    static List<Arguments> what_may_not_be_debited_is_refused_for_the_first_reason_that_holds() {
        return List.of(
                Arguments.of(List.of(opened(), BLOCKED, CLOSED), YEN, DEBTOR_ACCOUNT_CLOSED),
                Arguments.of(List.of(opened(), BLOCKED), YEN, ACCOUNT_BLOCKED),
                Arguments.of(List.of(opened()), YEN, DEBTOR_CURRENCY_MISMATCH),
                Arguments.of(List.of(opened()), eur("0.01"), INSUFFICIENT_FUNDS),
                Arguments.of(holding("9.00"), eur("9.01"), INSUFFICIENT_FUNDS),
                Arguments.of(after(holding("9.00"), held("gas", "4.00")), eur("5.01"), INSUFFICIENT_FUNDS),
                Arguments.of(after(holding("9.00"), accepted()), eur("9.01"), INSUFFICIENT_FUNDS),
                Arguments.of(List.of(opened(AccountType.CUSTOMER, "20.00")), eur("20.01"), INSUFFICIENT_FUNDS),
                Arguments.of(List.of(opened(AccountType.SETTLEMENT, "0.00")), eur("0.01"), INSUFFICIENT_FUNDS),
                Arguments.of(fundingAtTheLowest(), eur("0.01"), ABOVE_LEDGER_MAXIMUM));
    }

    @Test
    void a_funding_account_may_fall_as_far_as_the_ledger_counts() {
        List<AccountEvent> nearTheLowest = fundingAtTheLowest();
        AccountEvent last = nearTheLowest.remove(nearTheLowest.size() - 1);

        fixture.given(nearTheLowest)
                .when(new PlaceHold(ALICE, Cast.payment("999"), new Money(Money.MAX_MINOR, Cast.EUR)))
                .expectEvents(last);
    }

    @Test
    void a_hold_is_posted_with_the_amount_that_was_held() {
        fixture.given(after(holding("9.00"), held("rent", "4.00")))
                .when(new PostHold(ALICE, RENT))
                .expectEvents(new HoldPosted(ALICE, RENT, eur("4.00")));
    }

    @Test
    void a_hold_is_voided_with_the_reason_told() {
        fixture.given(after(holding("9.00"), held("rent", "4.00")))
                .when(new VoidHold(ALICE, RENT, CREDITOR_ACCOUNT_CLOSED))
                .expectEvents(new HoldVoided(ALICE, RENT, eur("4.00"), CREDITOR_ACCOUNT_CLOSED));
    }

    @Test
    void what_was_held_is_posted_even_when_the_account_was_blocked_since() {
        fixture.given(after(holding("9.00"), held("rent", "4.00"), BLOCKED))
                .when(new PostHold(ALICE, RENT))
                .expectEvents(new HoldPosted(ALICE, RENT, eur("4.00")));
    }

    @ParameterizedTest
    @MethodSource
    void being_asked_twice_changes_nothing(List<AccountEvent> before, AccountCommand command) {
        fixture.given(before).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static List<Arguments> being_asked_twice_changes_nothing() {
        var post = new PostHold(ALICE, RENT);
        var undo = new VoidHold(ALICE, RENT, ACCOUNT_BLOCKED);
        var undone = new HoldVoided(ALICE, RENT, eur("4.00"), ACCOUNT_BLOCKED);
        List<AccountEvent> posted = after(holding("9.00"), debited("rent", eur("4.00")));
        return List.of(
                Arguments.of(after(holding("9.00"), held("rent", "4.00")), new PlaceHold(ALICE, RENT, eur("4.00"))),
                Arguments.of(holding("9.00"), post),
                Arguments.of(holding("9.00"), undo),
                Arguments.of(posted, post),
                Arguments.of(posted, undo),
                Arguments.of(after(holding("9.00"), held("rent", "4.00"), undone), post),
                Arguments.of(after(holding("9.00"), held("rent", "4.00"), undone), undo));
    }

    private static AccountEvent accepted() {
        return Stories.accepted("bonus", "100.00");
    }

    private static List<AccountEvent> fundingAtTheLowest() {
        List<AccountEvent> events = new ArrayList<>(List.of(opened(AccountType.FUNDING, "0.00")));
        for (int i = 0; i < 999; i++) {
            events.addAll(debited("" + i, new Money(Money.MAX_MINOR, Cast.EUR)));
        }
        events.add(held("999", "10000000000000.00"));
        return events;
    }
}
