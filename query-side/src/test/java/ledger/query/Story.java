package ledger.query;

import static ledger.messages.accounts.AccountType.CUSTOMER;
import static ledger.messages.accounts.AccountType.FUNDING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.AcceptanceWithdrawn;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountEvent.HoldRefused;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.participants.ParticipantEvent.ClearingJoined;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.messages.payments.Priority;

/** What happens in the tests: two banks, Alice and Carol at the first, Bob at the second. */
public final class Story {

    public static final CurrencyCode EUR = CurrencyCode.of("EUR");
    public static final CycleId FIRST = CycleId.first(EUR);
    public static final ParticipantId BANKA = new ParticipantId("BANKA");
    public static final ParticipantId BANKB = new ParticipantId("BANKB");
    public static final AccountId ALICE = new AccountId("alice");
    public static final AccountId CAROL = new AccountId("carol");
    public static final AccountId BOB = new AccountId("bob");
    public static final AccountId MINT = new AccountId("mint");

    private Story() {}

    public static Money eur(long minor) {
        return new Money(minor, EUR);
    }

    /** Two enrolled banks, members with a cap of 500.00, four accounts; 13 events. */
    public static List<Object> founding() {
        return List.of(
                new ParticipantEnrolled(BANKA, "Bank A"),
                new ParticipantEnrolled(BANKB, "Bank B"),
                opened(ALICE, BANKA, CUSTOMER),
                new ClearingJoined(BANKA, EUR, false),
                new ClearingOpened(EUR, FIRST),
                new MemberAdmitted(EUR, BANKA, false),
                opened(BOB, BANKB, CUSTOMER),
                new ClearingJoined(BANKB, EUR, false),
                new MemberAdmitted(EUR, BANKB, false),
                opened(CAROL, BANKA, CUSTOMER),
                opened(MINT, BANKA, FUNDING),
                new NetDebitCapSet(BANKA, eur(50_000)),
                new NetDebitCapSet(BANKB, eur(50_000)));
    }

    public static AccountOpened opened(AccountId account, ParticipantId participant, AccountType type) {
        return new AccountOpened(account, participant, EUR, type, eur(0), null);
    }

    public static PaymentId id(String key) {
        return PaymentId.of("BANKA", key);
    }

    public static PaymentInitiated order(String key, AccountId from, AccountId to, long minor) {
        String initiator =
                from.value().startsWith("mint") ? "operator" : owner(from).value();
        Instant now = Instant.parse("2026-01-02T03:00:00.123456789Z");
        return new PaymentInitiated(
                id(key), initiator, from, to, eur(minor), "E2E-" + key, null, Priority.NORMAL, false, now);
    }

    /** A payment that goes well: 7 events, or 6 inside one participant. */
    public static List<Object> payment(String key, AccountId from, AccountId to, long minor) {
        boolean cleared = !owner(from).equals(owner(to));
        PaymentCleared clearing = new PaymentCleared(FIRST, id(key), owner(from), owner(to), eur(minor));
        List<Object> before = List.of(
                order(key, from, to, minor),
                new HoldPlaced(from, id(key), eur(minor), owner(from)),
                new CreditAccepted(to, id(key), eur(minor), owner(to)));
        List<Object> after = List.of(
                new HoldPosted(from, id(key), eur(minor)),
                new CreditPosted(to, id(key), eur(minor)),
                new PaymentCompleted(id(key), cleared ? FIRST : null));
        return cleared ? concat(before, List.of(clearing), after) : concat(before, after);
    }

    /** A payment refused for want of money. */
    public static List<Object> refused(String key, AccountId from, AccountId to, long minor) {
        return List.of(
                order(key, from, to, minor),
                new HoldRefused(from, id(key), eur(minor), StatusReason.INSUFFICIENT_FUNDS),
                new PaymentRejected(id(key), StatusReason.INSUFFICIENT_FUNDS));
    }

    /** A payment refused at the last moment, and undone. */
    public static List<Object> compensated(String key, AccountId from, AccountId to, long minor) {
        StatusReason reason = StatusReason.NET_DEBIT_CAP_EXCEEDED;
        return List.of(
                order(key, from, to, minor),
                new HoldPlaced(from, id(key), eur(minor), owner(from)),
                new CreditAccepted(to, id(key), eur(minor), owner(to)),
                new ClearingRefused(id(key), owner(from), owner(to), eur(minor), reason),
                new AcceptanceWithdrawn(to, id(key), eur(minor), reason),
                new HoldVoided(from, id(key), eur(minor), reason),
                new PaymentRejected(id(key), reason));
    }

    /** A day of the two banks. */
    public static List<Object> day() {
        return concat(
                founding(),
                payment("fund", MINT, ALICE, 100_000),
                payment("rent", ALICE, BOB, 1_234),
                payment("gift", ALICE, CAROL, 500),
                refused("dream", BOB, CAROL, 9_999_999),
                compensated("house", ALICE, BOB, 60_000),
                payment("back", BOB, ALICE, 34));
    }

    /** One thing after the other. */
    public static List<Object> concat(List<?>... parts) {
        List<Object> all = new ArrayList<>();
        for (List<?> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static ParticipantId owner(AccountId account) {
        return SettlementStory.OWNERS.getOrDefault(account, account.equals(BOB) ? BANKB : BANKA);
    }
}
