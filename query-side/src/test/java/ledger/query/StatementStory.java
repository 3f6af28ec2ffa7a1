package ledger.query;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.EUR;
import static ledger.query.Story.MINT;
import static ledger.query.Story.eur;
import static ledger.query.Story.founding;
import static ledger.query.Story.id;
import static ledger.query.Story.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.Priority;

/** Some days of Alice's account in January 2026, with days that begin in India: at 18:30 of the day before, in UTC. */
public final class StatementStory {

    private StatementStory() {}

    /** Tells it; answers the index of its last event. */
    public static long tell(TestLog log) {
        log.append(at("2026-01-01T08:00:00Z"), founding());
        log.append(at("2026-01-01T09:00:00Z"), List.of(agreed("Asia/Kolkata")));
        log.append(at("2026-01-01T10:00:00Z"), payment("fund", MINT, ALICE, 100_000));
        log.append(at("2026-01-02T18:29:59.999999Z"), payment("rent", ALICE, BOB, 1_234));
        log.append(at("2026-01-02T18:30:00Z"), payment("gift", ALICE, CAROL, 500));
        log.append(at("2026-01-03T12:00:00Z"), payment("slow", ALICE, BOB, 100).subList(0, 3));
        log.append(at("2026-01-05T12:00:00Z"), payment("back", BOB, ALICE, 34));
        return log.append(
                at("2026-01-06T00:00:00Z"), payment("slow", ALICE, BOB, 100).subList(3, 7));
    }

    public static Instant at(String time) {
        return Instant.parse(time);
    }

    /** The usual terms in another time zone. */
    public static TermsAgreed agreed(String zone) {
        ClearingTerms usual = ClearingTerms.DEFAULT;
        return new TermsAgreed(
                EUR,
                new ClearingTerms(
                        usual.model(),
                        usual.prefunded(),
                        usual.releaseRule(),
                        usual.queueSeconds(),
                        usual.returnedAtCutOff(),
                        usual.cutOffs(),
                        zone,
                        usual.cutOffValue()));
    }

    /** A payment that goes well, with these texts in its order. */
    public static List<Object> saying(String endToEndId, String remittance, AccountId from, AccountId to, long minor) {
        List<Object> events = new ArrayList<>(payment(endToEndId, from, to, minor));
        events.set(
                0,
                new PaymentInitiated(
                        id(endToEndId),
                        "BANKA",
                        from,
                        to,
                        eur(minor),
                        endToEndId,
                        remittance,
                        Priority.NORMAL,
                        false,
                        TestLog.DAWN));
        return events;
    }
}
