package ledger.query.rest;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ledger.messages.Money;
import ledger.query.statements.Basis;
import ledger.query.statements.Statement;
import ledger.query.statements.StatementEntry;
import ledger.query.statements.StatementView;
import org.jspecify.annotations.Nullable;

/** A statement as a table, a line each: the opening balance, the entries, the closing and the available balance. */
final class StatementTable {

    private static final List<String> COLUMNS = List.of(
            "account",
            "currency",
            "kind",
            "index",
            "bookingDate",
            "valueDate",
            "paymentId",
            "endToEndId",
            "counterpartyAccount",
            "counterpartyParticipant",
            "remittance",
            "amount",
            "balance");

    private final Statement statement;
    private final Writer out;

    private StatementTable(Statement statement, Writer out) {
        this.statement = statement;
        this.out = out;
    }

    static void write(Statement statement, Iterable<StatementEntry> entries, Writer out) throws IOException {
        StatementTable table = new StatementTable(statement, out);
        out.write(Csv.row(COLUMNS.stream()));
        table.balance("OPENING", statement.period().from(), statement.opening());
        for (StatementEntry entry : entries) {
            table.entry(StatementView.Line.of(entry, statement.currency()));
        }
        table.balance("CLOSING", statement.period().to(), statement.closing());
        table.balance("AVAILABLE", statement.period().to(), statement.available());
    }

    private void entry(StatementView.Line line) throws IOException {
        row(
                line.kind(),
                line.index(),
                line.bookingDate(),
                line.valueDate(),
                line.paymentId(),
                line.endToEndId(),
                line.counterpartyAccount(),
                line.counterpartyParticipant(),
                line.remittance(),
                line.amount(),
                line.balance());
    }

    private void balance(String kind, LocalDate date, long minor) throws IOException {
        boolean booking = statement.period().basis() == Basis.BOOKING;
        String balance = Money.major(minor, statement.currency());
        row(kind, null, booking ? date : null, booking ? null : date, null, null, null, null, null, null, balance);
    }

    private void row(@Nullable Object... cells) throws IOException {
        Stream<String> account = Stream.of(
                statement.holder().account().accountId().value(),
                statement.currency().code());
        Stream<String> rest = Stream.of(cells).map(cell -> Objects.toString(cell, ""));
        out.write(Csv.row(Stream.concat(account, rest)));
    }
}
