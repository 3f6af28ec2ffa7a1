package ledger.query.statements.iso20022;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import org.jspecify.annotations.Nullable;

/** Writes the kinds of elements of which ISO 20022 messages consist. What is null is left out. */
final class Elements {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX");
    private static final int MOST_DIGITS = 18;

    private final XMLStreamWriter xml;

    Elements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What an element contains. */
    @FunctionalInterface
    interface Content {

        void write() throws XMLStreamException;
    }

    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    /** A text that fits the element for certain, such as a code. */
    void code(String name, String text) throws XMLStreamException {
        element(name, () -> xml.writeCharacters(text));
    }

    /** A text that may be too long for the element; an empty one is left out, since ISO 20022 has none. */
    void text(String name, @Nullable String text, int longest) throws XMLStreamException {
        if (text != null && !text.isEmpty()) {
            code(name, IsoText.of(text, longest));
        }
    }

    void time(String name, OffsetDateTime time) throws XMLStreamException {
        code(name, TIME.format(time));
    }

    void date(String name, LocalDate date) throws XMLStreamException {
        element(name, () -> code("Dt", date.toString()));
    }

    /** A signed amount: ISO 20022 writes it without a sign, and then whether it is a credit or a debit. */
    void signed(long minor, CurrencyCode currency) throws XMLStreamException {
        amount(Math.abs(minor), currency);
        direction(minor);
    }

    void amount(long minor, CurrencyCode currency) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", currency.code());
        xml.writeCharacters(Money.major(minor, currency));
        xml.writeEndElement();
    }

    void direction(long minor) throws XMLStreamException {
        code("CdtDbtInd", minor < 0 ? "DBIT" : "CRDT");
    }

    /** A sum without a currency; left out where it has more digits than ISO 20022 allows. */
    void sum(String name, BigInteger minor, CurrencyCode currency) throws XMLStreamException {
        if (minor.toString().length() <= MOST_DIGITS) {
            code(name, new BigDecimal(minor, currency.exponent()).toPlainString());
        }
    }
}
