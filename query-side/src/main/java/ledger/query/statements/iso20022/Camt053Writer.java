package ledger.query.statements.iso20022;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ledger.messages.CurrencyCode;
import ledger.query.accounts.BookedSums;
import ledger.query.statements.Basis;
import ledger.query.statements.Period;
import ledger.query.statements.Statement;
import ledger.query.statements.StatementEntry;

/**
 * Writes a statement as camt.053.001.08 (BankToCustomerStatementV08). Source of the balances' meaning: ISO 20022,
 * ExternalBalanceType1Code.
 *
 * <p>References have 35 characters at most, so payment ids are written without their dashes.
 */
public final class Camt053Writer {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
    private static final String NOT_OVER = "The period is not over: entries may be added.";
    private static final String BY_VALUE = "Entries belong to the period by their value dates.";

    private final XMLStreamWriter document;
    private final Elements xml;
    private final Parties parties;

    private Camt053Writer(OutputStream out) throws XMLStreamException {
        this.document = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
        this.xml = new Elements(document);
        this.parties = new Parties(xml);
    }

    /** Writes entry by entry and closes nothing; {@code now} is when the message is made. */
    public static void write(
            Statement statement, Iterable<StatementEntry> entries, OffsetDateTime now, OutputStream out)
            throws IOException {
        try {
            new Camt053Writer(out).message(statement, entries, now);
        } catch (XMLStreamException e) {
            throw new IOException("a statement could not be sent", e);
        }
    }

    private void message(Statement statement, Iterable<StatementEntry> entries, OffsetDateTime now)
            throws XMLStreamException {
        document.writeStartDocument(UTF_8.name(), "1.0");
        document.writeStartElement("Document");
        document.writeDefaultNamespace(NAMESPACE);
        xml.element("BkToCstmrStmt", () -> {
            xml.element("GrpHdr", () -> {
                xml.code("MsgId", reference(UUID.randomUUID()));
                xml.time("CreDtTm", now);
            });
            xml.element("Stmt", () -> statement(statement, entries, now));
        });
        document.writeEndDocument();
        document.flush();
    }

    private void statement(Statement statement, Iterable<StatementEntry> entries, OffsetDateTime now)
            throws XMLStreamException {
        xml.code("Id", id(statement));
        if (statement.number() > 0) {
            xml.code("ElctrncSeqNb", String.valueOf(statement.number()));
        }
        xml.time("CreDtTm", now);
        xml.element("FrToDt", () -> {
            xml.time("FrDtTm", statement.begin());
            xml.time("ToDtTm", statement.end().minus(1, ChronoUnit.MICROS));
        });
        xml.element("Acct", () -> parties.holder(statement.holder()));
        balances(statement);
        xml.element("TxsSummry", () -> summary(statement));
        Camt053Entry entry = new Camt053Entry(xml, parties, statement.currency());
        for (StatementEntry line : entries) {
            entry.write(line);
        }
        remarks(statement);
    }

    private void balances(Statement statement) throws XMLStreamException {
        Period period = statement.period();
        long limit = statement.holder().account().overdraftLimit();
        balance("OPBD", statement.opening(), 0, period.from(), statement.currency());
        balance("CLBD", statement.closing(), 0, period.to(), statement.currency());
        balance("CLAV", statement.available(), limit, period.to(), statement.currency());
    }

    private void balance(String type, long minor, long creditLine, LocalDate date, CurrencyCode currency)
            throws XMLStreamException {
        xml.element("Bal", () -> {
            xml.element("Tp", () -> xml.element("CdOrPrtry", () -> xml.code("Cd", type)));
            if (creditLine > 0) {
                xml.element("CdtLine", () -> {
                    xml.code("Incl", "true");
                    xml.amount(creditLine, currency);
                });
            }
            xml.signed(minor, currency);
            xml.date("Dt", date);
        });
    }

    private void summary(Statement statement) throws XMLStreamException {
        BookedSums sums = statement.sums();
        BigInteger net = sums.net();
        CurrencyCode currency = statement.currency();
        xml.element("TtlNtries", () -> {
            xml.code("NbOfNtries", String.valueOf(sums.entries()));
            xml.sum("Sum", sums.credits().minor().add(sums.debits().minor()), currency);
            xml.element("TtlNetNtry", () -> {
                xml.sum("Amt", net.abs(), currency);
                xml.direction(net.signum());
            });
        });
        side("TtlCdtNtries", sums.credits(), currency);
        side("TtlDbtNtries", sums.debits(), currency);
    }

    private void side(String name, BookedSums.Side side, CurrencyCode currency) throws XMLStreamException {
        xml.element(name, () -> {
            xml.code("NbOfNtries", String.valueOf(side.entries()));
            xml.sum("Sum", side.minor(), currency);
        });
    }

    private void remarks(Statement statement) throws XMLStreamException {
        String byValue = statement.period().basis() == Basis.VALUE ? BY_VALUE : "";
        String notOver = statement.isComplete() ? "" : NOT_OVER;
        xml.text("AddtlStmtInf", (byValue + " " + notOver).strip(), 500);
    }

    /** The same account, period and basis always have the same id. */
    private static String id(Statement statement) {
        Period period = statement.period();
        String name = String.join(
                "/",
                statement.holder().account().accountId().value(),
                period.from().toString(),
                period.to().toString(),
                period.basis().name());
        return reference(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    static String reference(UUID id) {
        return id.toString().replace("-", "");
    }
}
