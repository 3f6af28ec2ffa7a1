package ledger.query.statements.iso20022;

import javax.xml.stream.XMLStreamException;
import ledger.messages.CurrencyCode;
import ledger.query.accounts.AccountFacts;
import ledger.query.statements.EntryKind;
import ledger.query.statements.StatementEntry;

/** Writes entries of a camt.053 message. Everything in the ledger is booked; nothing is ever reversed. */
final class Camt053Entry {

    private final Elements xml;
    private final Parties parties;
    private final CurrencyCode currency;

    Camt053Entry(Elements xml, Parties parties, CurrencyCode currency) {
        this.xml = xml;
        this.parties = parties;
        this.currency = currency;
    }

    void write(StatementEntry entry) throws XMLStreamException {
        String reference = Camt053Writer.reference(entry.booked().paymentId().value());
        xml.element("Ntry", () -> {
            xml.code("NtryRef", String.valueOf(entry.booked().index()));
            xml.signed(entry.booked().amount(), currency);
            xml.element("Sts", () -> xml.code("Cd", "BOOK"));
            xml.date("BookgDt", entry.bookingDate());
            xml.date("ValDt", entry.valueDate());
            xml.code("AcctSvcrRef", reference);
            xml.element("BkTxCd", () -> transactionCode(entry));
            xml.element("NtryDtls", () -> xml.element("TxDtls", () -> details(entry, reference)));
        });
    }

    /** Domain, family and sub-family of the external bank transaction codes, and the ledger's own word for it. */
    private void transactionCode(StatementEntry entry) throws XMLStreamException {
        xml.element("Domn", () -> {
            xml.code("Cd", "PMNT");
            xml.element("Fmly", () -> {
                xml.code("Cd", isDebit(entry) ? "IRCT" : "RRCT");
                xml.code("SubFmlyCd", subFamily(entry.kind()));
            });
        });
        xml.element("Prtry", () -> {
            xml.code("Cd", entry.kind().name());
            xml.code("Issr", "LEDGER");
        });
    }

    /** Domestic, internal and financial institution credit transfer, and what is none of them. */
    private static String subFamily(EntryKind kind) {
        return switch (kind) {
            case PAYMENT -> "DMCT";
            case BOOK_TRANSFER -> "BOOK";
            case SETTLEMENT -> "FICT";
            case FUNDING -> "OTHR";
        };
    }

    private void details(StatementEntry entry, String reference) throws XMLStreamException {
        xml.element("Refs", () -> {
            xml.text("EndToEndId", entry.endToEndId(), 35);
            xml.code("TxId", reference);
        });
        xml.signed(entry.booked().amount(), currency);
        AccountFacts other = entry.counterparty();
        if (other != null) {
            String side = isDebit(entry) ? "Cdtr" : "Dbtr";
            xml.element(
                    "RltdPties",
                    () -> xml.element(side + "Acct", () -> {
                        parties.accountId(other.accountId());
                        parties.wholeAccountId(other.accountId());
                    }));
            xml.element("RltdAgts", () -> xml.element(side + "Agt", () -> parties.institution(other.owner())));
        }
        String remittance = entry.remittance();
        if (remittance != null && !remittance.isEmpty()) {
            xml.element("RmtInf", () -> xml.text("Ustrd", remittance, 140));
        }
    }

    private static boolean isDebit(StatementEntry entry) {
        return entry.booked().amount() < 0;
    }
}
