package ledger.command.accounts;

import static ledger.command.ProblemMatcher.says;
import static ledger.command.accounts.Stories.ALICE;
import static ledger.command.accounts.Stories.accepted;
import static ledger.command.accounts.Stories.after;
import static ledger.command.accounts.Stories.debited;
import static ledger.command.accounts.Stories.held;
import static ledger.command.accounts.Stories.holding;
import static ledger.command.accounts.Stories.opened;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.JPY;
import static ledger.messages.Cast.eur;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import ledger.messages.Problem;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountCommand.BlockAccount;
import ledger.messages.accounts.AccountCommand.CloseAccount;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountCommand.UnblockAccount;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import ledger.messages.accounts.AccountEvent.AccountClosed;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountEvent.AccountUnblocked;
import ledger.messages.accounts.AccountType;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountLifeTest {

    private static final BlockAccount BLOCK = new BlockAccount(ALICE);
    private static final UnblockAccount UNBLOCK = new UnblockAccount(ALICE);
    private static final CloseAccount CLOSE = new CloseAccount(ALICE);
    private static final AccountBlocked BLOCKED = new AccountBlocked(ALICE);
    private static final AccountUnblocked UNBLOCKED = new AccountUnblocked(ALICE);
    private static final AccountClosed CLOSED = new AccountClosed(ALICE);

    private final AggregateTestFixture<Account> fixture = new AggregateTestFixture<>(Account.class);

    @ParameterizedTest
    @EnumSource
    void an_account_is_opened_on_the_terms_asked_for(AccountType type) {
        fixture.givenNoPriorActivity()
                .when(new OpenAccount(ALICE, BANKA, EUR, type, eur("50.00"), "Alice"))
                .expectEvents(new AccountOpened(ALICE, BANKA, EUR, type, eur("50.00"), "Alice"))
                .expectResultMessagePayload(new AccountState(ALICE, BANKA, EUR, type, "OPEN", 0, 0, 5000));
    }

    @Test
    void an_account_is_opened_once() {
        fixture.given(opened())
                .when(new OpenAccount(ALICE, BANKA, EUR, AccountType.CUSTOMER, eur("0.00"), null))
                .expectNoEvents()
                .expectException(says(Problem.CONFLICT));
    }

    @Test
    void an_overdraft_is_granted_in_the_accounts_own_currency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAccount(ALICE, BANKA, JPY, AccountType.CUSTOMER, eur("1.00"), null));
    }

    @ParameterizedTest
    @MethodSource
    void an_account_changes_its_standing(
            List<AccountEvent> before, AccountCommand command, AccountEvent event, String standing) {
        fixture.given(before)
                .when(command)
                .expectEvents(event)
                .expectResultMessagePayloadMatching(StateMatcher.standing(standing));
    }

    static List<Arguments> an_account_changes_its_standing() {
        return List.of(
                Arguments.of(List.of(opened()), BLOCK, BLOCKED, "BLOCKED"),
                Arguments.of(List.of(opened(), BLOCKED), UNBLOCK, UNBLOCKED, "OPEN"),
                Arguments.of(List.of(opened(), BLOCKED, UNBLOCKED), BLOCK, BLOCKED, "BLOCKED"),
                Arguments.of(List.of(opened()), CLOSE, CLOSED, "CLOSED"),
                Arguments.of(List.of(opened(), BLOCKED), CLOSE, CLOSED, "CLOSED"),
                Arguments.of(after(holding("9.00"), emptied("9.00")), CLOSE, CLOSED, "CLOSED"));
    }

    @ParameterizedTest
    @MethodSource
    void being_asked_twice_changes_nothing(List<AccountEvent> before, AccountCommand command, String standing) {
        fixture.given(before)
                .when(command)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(StateMatcher.standing(standing));
    }

    static List<Arguments> being_asked_twice_changes_nothing() {
        return List.of(
                Arguments.of(List.of(opened(), BLOCKED), BLOCK, "BLOCKED"),
                Arguments.of(List.of(opened()), UNBLOCK, "OPEN"),
                Arguments.of(List.of(opened(), CLOSED), CLOSE, "CLOSED"));
    }

    @ParameterizedTest
    @MethodSource
    void what_the_state_of_the_account_forbids_is_a_conflict(List<AccountEvent> before, AccountCommand command) {
        fixture.given(before).when(command).expectNoEvents().expectException(says(Problem.CONFLICT));
    }

    static List<Arguments> what_the_state_of_the_account_forbids_is_a_conflict() {
        return List.of(
                Arguments.of(List.of(opened(), CLOSED), BLOCK),
                Arguments.of(List.of(opened(), CLOSED), UNBLOCK),
                Arguments.of(holding("0.01"), CLOSE),
                Arguments.of(after(opened(AccountType.FUNDING, "0.00"), debited("rent", eur("0.01"))), CLOSE),
                Arguments.of(List.of(opened(AccountType.CUSTOMER, "5.00"), held("rent", "5.00")), CLOSE),
                Arguments.of(List.of(opened(), accepted("salary", "5.00")), CLOSE));
    }

    @Test
    void the_answer_tells_what_lies_on_the_account_and_what_is_reserved() {
        fixture.given(after(holding("9.00"), held("rent", "4.00")))
                .when(BLOCK)
                .expectResultMessagePayload(
                        new AccountState(ALICE, BANKA, EUR, AccountType.CUSTOMER, "BLOCKED", 900, 400, 500));
    }

    @Test
    void an_account_that_was_never_opened_is_not_found() {
        fixture.givenNoPriorActivity().when(BLOCK).expectException(AggregateNotFoundException.class);
    }

    private static AccountEvent[] emptied(String balance) {
        return debited("all", eur(balance)).toArray(AccountEvent[]::new);
    }
}
