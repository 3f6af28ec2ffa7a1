package ledger.query.accounts;

import java.time.Instant;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import ledger.messages.accounts.AccountEvent.AccountClosed;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountEvent.AccountUnblocked;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.query.progress.LogIndex;
import ledger.query.progress.Rebuildable;
import ledger.query.progress.RowBatch;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the balances and writes the entries, from what the accounts say happened to them. */
@Component
@ProcessingGroup(BalanceProjection.NAME)
class BalanceProjection implements Rebuildable {

    static final String NAME = "balances";

    private final RowBatch<String, Balance> rows;

    BalanceProjection(JdbcTemplate jdbc) {
        this.rows = new RowBatch<>(new BalanceRows(jdbc));
    }

    @EventHandler
    void on(AccountOpened event, TrackingToken token) {
        rows.insert(event.accountId().value(), LogIndex.of(token), new Balance(event));
    }

    @EventHandler
    void on(AccountBlocked event, TrackingToken token) {
        become(AccountStatus.BLOCKED, event.accountId(), token);
    }

    @EventHandler
    void on(AccountUnblocked event, TrackingToken token) {
        become(AccountStatus.OPEN, event.accountId(), token);
    }

    @EventHandler
    void on(AccountClosed event, TrackingToken token) {
        become(AccountStatus.CLOSED, event.accountId(), token);
    }

    @EventHandler
    void on(HoldPlaced event, TrackingToken token) {
        rows.update(event.accountId().value(), LogIndex.of(token), balance -> balance.reserve(event.amount()));
    }

    @EventHandler
    void on(HoldVoided event, TrackingToken token) {
        rows.update(event.accountId().value(), LogIndex.of(token), balance -> balance.release(event.amount()));
    }

    @EventHandler
    void on(HoldPosted event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        rows.update(event.accountId().value(), index, balance -> {
            balance.release(event.amount());
            balance.post(-event.amount().minor(), event.paymentId(), at, index);
        });
    }

    @EventHandler
    void on(CreditPosted event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        rows.update(
                event.accountId().value(),
                index,
                balance -> balance.post(event.amount().minor(), event.paymentId(), at, index));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("account_balance"), new ViewTable("account_entry", "global_index"));
    }

    private void become(AccountStatus status, AccountId accountId, TrackingToken token) {
        rows.update(accountId.value(), LogIndex.of(token), balance -> balance.become(status));
    }
}
