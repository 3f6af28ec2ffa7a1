package ledger.command.accounts;

import static ledger.command.accounts.Stories.ALICE;
import static ledger.command.accounts.Stories.RENT;
import static ledger.command.accounts.Stories.after;
import static ledger.command.accounts.Stories.credited;
import static ledger.command.accounts.Stories.held;
import static ledger.command.accounts.Stories.opened;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.eur;
import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.accounts.AccountType;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a settlement account tells beside what every account tells: how much can be paid from it, and whether. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementAccountTest {

    private static final PaymentId LEG = PaymentId.ofSettlement(CycleId.first(EUR), 1, BANKA);
    private static final List<AccountEvent> WITH_MONEY =
            after(opened(AccountType.SETTLEMENT, "0.00"), credited("top-up", eur("9.00")));

    private final AggregateTestFixture<Account> fixture = new AggregateTestFixture<>(Account.class);

    @ParameterizedTest
    @MethodSource
    void a_payment_changes_what_can_be_paid(
            List<AccountEvent> before, AccountCommand command, long change, AccountEvent event) {
        fixture.given(before).when(command).expectEvents(moved(change), event);
    }

    static List<Arguments> a_payment_changes_what_can_be_paid() {
        return List.of(
                Arguments.of(
                        WITH_MONEY, new AccountCommand.PlaceHold(ALICE, RENT, eur("4.00")), -400, held("rent", "4.00")),
                Arguments.of(
                        after(WITH_MONEY, held("rent", "4.00")),
                        new AccountCommand.VoidHold(ALICE, RENT, INSUFFICIENT_FUNDS),
                        400,
                        new AccountEvent.HoldVoided(ALICE, RENT, eur("4.00"), INSUFFICIENT_FUNDS)),
                Arguments.of(
                        after(WITH_MONEY, Stories.accepted("rent", "4.00")),
                        new AccountCommand.PostCredit(ALICE, RENT),
                        400,
                        new AccountEvent.CreditPosted(ALICE, RENT, eur("4.00"))));
    }

    @ParameterizedTest
    @MethodSource
    void what_was_told_before_or_changes_nothing_is_not_told(
            List<AccountEvent> before, AccountCommand command, AccountEvent event) {
        fixture.given(before).when(command).expectEvents(event);
    }

    static List<Arguments> what_was_told_before_or_changes_nothing_is_not_told() {
        return List.of(
                Arguments.of(
                        after(WITH_MONEY, held("rent", "4.00")),
                        new AccountCommand.PostHold(ALICE, RENT),
                        new AccountEvent.HoldPosted(ALICE, RENT, eur("4.00"))),
                Arguments.of(
                        WITH_MONEY,
                        new AccountCommand.AcceptCredit(ALICE, RENT, eur("4.00")),
                        Stories.accepted("rent", "4.00")),
                Arguments.of(
                        after(WITH_MONEY, Stories.accepted("rent", "4.00")),
                        new AccountCommand.WithdrawAcceptance(ALICE, RENT, ACCOUNT_BLOCKED),
                        new AccountEvent.AcceptanceWithdrawn(ALICE, RENT, eur("4.00"), ACCOUNT_BLOCKED)),
                Arguments.of(
                        WITH_MONEY,
                        new AccountCommand.PlaceHold(ALICE, RENT, eur("9.01")),
                        new AccountEvent.HoldRefused(ALICE, RENT, eur("9.01"), INSUFFICIENT_FUNDS)));
    }

    @Test
    void what_settlement_itself_moves_clearing_knows() {
        var hold = new AccountEvent.HoldPlaced(ALICE, LEG, eur("4.00"), BANKA);
        var agreed = new AccountEvent.CreditAccepted(ALICE, LEG, eur("4.00"), BANKA);

        fixture.given(WITH_MONEY)
                .when(new AccountCommand.PlaceHold(ALICE, LEG, eur("4.00")))
                .expectEvents(hold);
        fixture.given(after(WITH_MONEY, hold))
                .when(new AccountCommand.VoidHold(ALICE, LEG, INSUFFICIENT_FUNDS))
                .expectEvents(new AccountEvent.HoldVoided(ALICE, LEG, eur("4.00"), INSUFFICIENT_FUNDS));
        fixture.given(after(WITH_MONEY, agreed))
                .when(new AccountCommand.PostCredit(ALICE, LEG))
                .expectEvents(new AccountEvent.CreditPosted(ALICE, LEG, eur("4.00")));
    }

    @Test
    void clearing_learns_whether_it_is_blocked() {
        var blocked = new AccountEvent.AccountBlocked(ALICE);

        fixture.given(WITH_MONEY)
                .when(new AccountCommand.BlockAccount(ALICE))
                .expectEvents(blocked, new AccountEvent.SettlementAccountBlocked(ALICE, BANKA, EUR, true));
        fixture.given(after(WITH_MONEY, blocked))
                .when(new AccountCommand.UnblockAccount(ALICE))
                .expectEvents(
                        new AccountEvent.AccountUnblocked(ALICE),
                        new AccountEvent.SettlementAccountBlocked(ALICE, BANKA, EUR, false));
    }

    private static AccountEvent moved(long change) {
        return new AccountEvent.SettlementFundsMoved(ALICE, RENT, BANKA, EUR, change);
    }
}
