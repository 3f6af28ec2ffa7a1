package ledger.query.statements.iso20022;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.accounts.AccountType;
import ledger.query.accounts.AccountFacts;
import ledger.query.statements.Holder;

/** Names accounts and participants as ISO 20022 does. */
final class Parties {

    /** Max34Text, which is shorter than an account id may be. */
    private static final int LONGEST_ACCOUNT = 34;

    private static final int KEPT = 17;
    private static final int DIGEST_BYTES = 8;
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private final Elements xml;

    Parties(Elements xml) {
        this.xml = xml;
    }

    /** The account that a statement is of. A customer's is kept by its participant, any other belongs to it. */
    void holder(Holder holder) throws XMLStreamException {
        AccountFacts account = holder.account();
        boolean ofCustomer = account.type() == AccountType.CUSTOMER;
        accountId(account.accountId());
        xml.element("Tp", () -> xml.code("Prtry", account.type().name()));
        xml.code("Ccy", account.currency().code());
        xml.text("Nm", holder.name(), 70);
        wholeAccountId(account.accountId());
        if (ofCustomer) {
            String name = holder.name() == null ? "NOTPROVIDED" : holder.name();
            xml.element("Ownr", () -> xml.text("Nm", name, 140));
            xml.element("Svcr", () -> institution(account.owner()));
        } else {
            xml.element("Ownr", () -> {
                xml.text("Nm", holder.participantName(), 140);
                xml.element("Id", () -> organisation(account.owner()));
            });
        }
    }

    void accountId(AccountId account) throws XMLStreamException {
        xml.element("Id", () -> xml.element("Othr", () -> xml.code("Id", brief(account.value()))));
    }

    /** The whole id of an account whose id had to be abbreviated. */
    void wholeAccountId(AccountId account) throws XMLStreamException {
        if (account.value().length() > LONGEST_ACCOUNT) {
            xml.element("Prxy", () -> {
                xml.element("Tp", () -> xml.code("Prtry", "ACCOUNTID"));
                xml.code("Id", account.value());
            });
        }
    }

    /** The same account always has the same abbreviation, and no account id has a star. */
    static String brief(String account) {
        return account.length() <= LONGEST_ACCOUNT ? account : account.substring(0, KEPT) + "*" + digest(account);
    }

    void institution(ParticipantId participant) throws XMLStreamException {
        xml.element("FinInstnId", () -> {
            if (isBic(participant)) {
                xml.code("BICFI", participant.value());
            } else {
                xml.element("Othr", () -> xml.code("Id", participant.value()));
            }
        });
    }

    void organisation(ParticipantId participant) throws XMLStreamException {
        xml.element("OrgId", () -> {
            if (isBic(participant)) {
                xml.code("AnyBIC", participant.value());
            } else {
                xml.element("Othr", () -> xml.code("Id", participant.value()));
            }
        });
    }

    private static boolean isBic(ParticipantId participant) {
        return BIC.matcher(participant.value()).matches();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
