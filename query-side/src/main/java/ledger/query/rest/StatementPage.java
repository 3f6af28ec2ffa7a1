package ledger.query.rest;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import ledger.messages.Money;
import ledger.query.statements.Holder;
import ledger.query.statements.Period;
import ledger.query.statements.Statement;
import ledger.query.statements.StatementEntry;
import ledger.query.statements.StatementView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A statement as a page to be printed. It runs no scripts and loads nothing, and shows all text as text. */
final class StatementPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Statement %s %s to %s</title>
            <style>""";

    private static final String TABLE = """
            <table>
            <thead><tr><th>Booked</th><th>Value</th><th>Details</th><th>Other account</th>\
            <th class="sum">Amount</th><th class="sum">Balance</th></tr></thead>
            <tbody>
            """;

    private static final String FACT = "<dt>%s</dt><dd><bdi>%s</bdi></dd>\n";
    private static final String BALANCE =
            "<tr class=\"total\"><td colspan=\"5\">%s</td><td class=\"sum\">%s</td></tr>\n";
    private static final String ENTRY = "<tr><td>%s</td><td>%s</td><td><bdi>%s</bdi></td><td><bdi>%s</bdi></td>"
            + "<td class=\"sum\">%s</td><td class=\"sum\">%s</td></tr>\n";

    private final Statement statement;
    private final Writer out;

    private StatementPage(Statement statement, Writer out) {
        this.statement = statement;
        this.out = out;
    }

    static void write(Statement statement, Iterable<StatementEntry> entries, Writer out) throws IOException {
        StatementPage page = new StatementPage(statement, out);
        Period period = statement.period();
        page.put(HEAD, statement.holder().account().accountId(), period.from(), period.to());
        out.write(PageStyle.CSS);
        out.write("</style>\n</head>\n<body>\n<h1>Statement of account</h1>\n<dl>\n");
        page.facts();
        out.write("</dl>\n");
        out.write(TABLE);
        page.put(BALANCE, "Opening balance", page.major(statement.opening()));
        for (StatementEntry entry : entries) {
            page.entry(StatementView.Line.of(entry, statement.currency()));
        }
        page.put(BALANCE, "Closing balance", page.major(statement.closing()));
        page.put(
                BALANCE,
                "Available balance, " + page.major(statement.reserved()) + " being reserved",
                page.major(statement.available()));
        out.write("</tbody>\n</table>\n</body>\n</html>\n");
    }

    private void facts() throws IOException {
        Holder holder = statement.holder();
        Period period = statement.period();
        put(FACT, "Account", holder.account().accountId());
        if (holder.name() != null) {
            put(FACT, "Name", holder.name());
        }
        put(FACT, "Participant", words(holder.account().owner(), holder.participantName()));
        put(FACT, "Currency", statement.currency());
        put(FACT, "Period", period.from() + " to " + period.to());
        put(FACT, "Dates", "by " + period.basis().name().toLowerCase(Locale.ROOT) + " date");
        if (!statement.isComplete()) {
            put(FACT, "State", "not over: entries may be added");
        }
        put(FACT, "As of event", statement.asOf());
    }

    private void entry(StatementView.Line line) throws IOException {
        put(
                ENTRY,
                line.bookingDate(),
                line.valueDate(),
                words(line.kind(), line.endToEndId(), line.remittance(), line.paymentId()),
                words(line.counterpartyAccount(), line.counterpartyParticipant()),
                line.amount(),
                line.balance());
    }

    private static String words(@Nullable Object... parts) {
        return String.join(
                " ",
                Stream.of(parts).filter(Objects::nonNull).map(Object::toString).toList());
    }

    private String major(long minor) {
        return Money.major(minor, statement.currency());
    }

    /** The one way in which anything gets into the page that is not part of every page. */
    private void put(String template, Object... texts) throws IOException {
        Object[] escaped = Stream.of(texts)
                .map(text -> HtmlUtils.htmlEscape(text.toString(), "UTF-8"))
                .toArray();
        out.write(template.formatted(escaped));
    }
}
