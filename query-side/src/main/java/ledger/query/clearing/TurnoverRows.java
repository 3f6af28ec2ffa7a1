package ledger.query.clearing;

import java.util.List;
import ledger.query.progress.RowBatch;
import ledger.query.progress.TableRows;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what payments add to the positions of a cycle, and to what its participants owe each other. */
@Component
class TurnoverRows implements ViewPart {

    private final RowBatch<PositionKey, Position> positionRows;
    private final RowBatch<ObligationKey, ObligationRow> obligationRows;

    TurnoverRows(JdbcTemplate jdbc) {
        this.positionRows = new RowBatch<>(
                new TableRows<>(jdbc, Position.TABLE, Position::read, Position::key, PositionKey::cycle));
        this.obligationRows = new RowBatch<>(new TableRows<>(
                jdbc, ObligationRow.TABLE, ObligationRow::read, ObligationRow::key, ObligationKey::cycle));
    }

    void add(Turnover turnover, long index) {
        turnover.flows().forEach((participant, flow) -> {
            PositionKey key = new PositionKey(turnover.cycle().toString(), participant.value());
            positionRows.upsert(key, index, () -> new Position(key), position -> position.count(flow));
        });
        turnover.obligations()
                .forEach((key, sum) ->
                        obligationRows.upsert(key, index, () -> new ObligationRow(key), row -> row.add(sum)));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("clearing_position"), ViewTable.of("clearing_obligation"));
    }
}
