package ledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import ledger.query.statements.Statement;
import ledger.query.statements.StatementEntry;
import ledger.query.statements.iso20022.Camt053Writer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a statement in one of the forms that are written while the entries are read. */
final class StatementDocument {

    private final Statement statement;
    private final Iterable<StatementEntry> entries;
    private final HttpServletResponse response;

    private StatementDocument(Statement statement, Iterable<StatementEntry> entries, HttpServletResponse response) {
        this.statement = statement;
        this.entries = entries;
        this.response = response;
    }

    static void send(
            Statement statement, Iterable<StatementEntry> entries, StatementForm form, HttpServletResponse response)
            throws IOException {
        response.setContentType(form.type().toString());
        response.setHeader(AsOf.HEADER, String.valueOf(statement.asOf()));
        StatementDocument document = new StatementDocument(statement, entries, response);
        switch (form) {
            case CSV -> document.sendTable();
            case CAMT_053 -> document.sendMessage();
            case HTML -> document.sendPage();
            case JSON -> throw new IllegalArgumentException("JSON comes in pages");
        }
    }

    private void sendTable() throws IOException {
        nameFile(".csv");
        Writer out = text();
        StatementTable.write(statement, entries, out);
        out.flush();
    }

    private void sendMessage() throws IOException {
        nameFile(".xml");
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Camt053Writer.write(statement, entries, now, response.getOutputStream());
    }

    private void sendPage() throws IOException {
        response.setHeader("Content-Security-Policy", PageStyle.POLICY);
        Writer out = text();
        StatementPage.write(statement, entries, out);
        out.flush();
    }

    private Writer text() throws IOException {
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
    }

    private void nameFile(String ending) {
        String name = String.join(
                "-",
                "statement",
                statement.holder().account().accountId().value(),
                statement.period().from().toString(),
                statement.period().to().toString());
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + ending).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
    }
}
