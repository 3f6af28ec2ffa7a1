package ledger.query.audit;

import static ledger.query.audit.ViewProgress.BALANCES;
import static ledger.query.audit.ViewProgress.CLEARING;
import static ledger.query.audit.ViewProgress.PARTICIPANTS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The views whose rows the log has at hand; entries, payments and what has stopped waiting are looked up instead. */
final class AuditedViews {

    private static final AuditedView<AccountRow> ACCOUNTS = new AuditedView<>(
            "account_balance",
            BALANCES,
            """
            SELECT account_id, participant_id, currency, type, status, ledger, reserved, overdraft_limit
              FROM account_balance""",
            row -> Map.entry(row.getString(1), account(row)),
            fold -> fold.accounts().accounts().keySet(),
            (fold, key) -> {
                AccountTrace account = fold.accounts().account(key);
                return account == null ? null : account.row();
            });

    private static final List<AuditedView<?>> SCHEME = List.of(
            AuditedView.ofText(
                    "clearing_terms",
                    2,
                    "currency, agreed_index, model, prefunded, release_rule, queue_seconds, returned_at_cut_off,"
                            + " cut_offs, time_zone, cut_off_value",
                    fold -> fold.clearing().scheme().terms()),
            AuditedView.ofText(
                    "clearing_alarm",
                    1,
                    "alarm_index, currency, participant_id, percent, used, cap, raised_at",
                    fold -> fold.clearing().scheme().alarms()),
            AuditedView.ofText(
                    "queue_deadlock",
                    1,
                    "currency, found_index, payments, total",
                    fold -> fold.clearing().scheme().deadlocks()),
            AuditedView.ofText(
                    "queue_top_up",
                    2,
                    "found_index, participant_id, amount",
                    fold -> fold.clearing().scheme().topUps()),
            AuditedView.ofText(
                    "guarantee_fund",
                    1,
                    "currency, credit_account, credit_lines, contributions_account, contributions",
                    fold -> fold.clearing().scheme().funds().rows()),
            AuditedView.ofText(
                    "guarantee_fund_claim",
                    2,
                    "currency, participant_id, amount",
                    fold -> fold.clearing().scheme().funds().claims()),
            AuditedView.ofText(
                    "settlement_remedy",
                    2,
                    "cycle, attempt, remedy",
                    fold -> fold.clearing().scheme().remedies()),
            AuditedView.ofText(
                    "settlement_remedy_line",
                    5,
                    "cycle, attempt, part, round, participant_id, amount",
                    fold -> fold.clearing().scheme().remedyLines()));

    private static final List<AuditedView<?>> CYCLES = List.of(
            AuditedView.of(
                    "clearing_cycle",
                    CLEARING,
                    """
                    SELECT cycle, currency, cycle_number, status, opened_at, closed_at, closed_index, payment_count,
                           gross_value, settled_weight FROM clearing_cycle""",
                    row -> Map.entry(row.getString(1), cycle(row)),
                    fold -> fold.clearing().cycles()),
            AuditedView.of(
                    "clearing_position",
                    CLEARING,
                    "SELECT cycle, participant_id, sent, received, lowest_net FROM clearing_position",
                    row -> Map.entry(key(row), new PositionRow(row.getLong(3), row.getLong(4), row.getLong(5))),
                    fold -> fold.clearing().positions()),
            AuditedView.of(
                    "clearing_member",
                    CLEARING,
                    """
                    SELECT currency, participant_id, net_debit_cap, unsettled_net, suspended, cover, collateral,
                           queueing FROM clearing_member""",
                    row -> Map.entry(key(row), member(row)),
                    fold -> fold.clearing().members().rows()),
            AuditedView.of(
                    "clearing_obligation",
                    CLEARING,
                    "SELECT cycle, debtor, creditor, amount, payment_count FROM clearing_obligation",
                    row -> Map.entry(
                            ClearingFold.key(key(row), row.getString(3)),
                            new ClearingFold.Obligation(row.getLong(4), row.getLong(5))),
                    fold -> fold.clearing().obligations()));

    private static final AuditedView<QueuedRow> WAITING = AuditedView.of(
            "queued_payment",
            CLEARING,
            QueuedViews.SELECT + " WHERE status = 'WAITING'",
            QueuedViews::entry,
            fold -> fold.clearing().queue().waiting());

    private static final List<AuditedView<?>> SETTLEMENTS = List.of(
            AuditedView.of(
                    "settlement",
                    CLEARING,
                    "SELECT cycle, settlement_id, attempt, status, settled_at FROM settlement",
                    row -> Map.entry(
                            row.getString(1),
                            new SettlementRows.Outcome(
                                    row.getString(2), row.getInt(3), row.getString(4), Columns.timeOrNull(row, 5))),
                    fold -> fold.settlements().rows().outcomes()),
            AuditedView.of(
                    "settlement_line",
                    CLEARING,
                    "SELECT cycle, attempt, participant_id, transfer, shortfall FROM settlement_line",
                    row -> Map.entry(
                            SettlementRows.key(row.getString(1), row.getInt(2), row.getString(3)),
                            new SettlementRows.Line(row.getLong(4), row.getLong(5))),
                    fold -> fold.settlements().rows().lines()),
            AuditedView.of(
                    "participant",
                    PARTICIPANTS,
                    "SELECT participant_id, name, status FROM participant",
                    row -> Map.entry(
                            row.getString(1), new ParticipantFold.ParticipantRow(row.getString(2), row.getString(3))),
                    fold -> fold.participants().participants()));

    private AuditedViews() {}

    /** The view of what accounts hold. */
    static AuditedView<AccountRow> accounts() {
        return ACCOUNTS;
    }

    /** The views that a projection writes. */
    static List<AuditedView<?>> of(String projection) {
        return Stream.<List<AuditedView<?>>>of(List.of(ACCOUNTS, WAITING), CYCLES, SCHEME, SETTLEMENTS)
                .flatMap(List::stream)
                .filter(view -> view.projection().equals(projection))
                .toList();
    }

    private static String key(ResultSet row) throws SQLException {
        return ClearingFold.key(row.getString(1), row.getString(2));
    }

    private static AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }

    private static CycleRow cycle(ResultSet row) throws SQLException {
        return new CycleRow(
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                Columns.time(row, 5),
                Columns.timeOrNull(row, 6),
                Columns.numberOrNull(row, 7),
                row.getLong(8),
                row.getLong(9),
                row.getBigDecimal(10).toBigIntegerExact());
    }

    private static MemberRow member(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getLong(3), row.getLong(4), row.getBoolean(5), row.getLong(6), row.getLong(7), row.getBoolean(8));
    }
}
