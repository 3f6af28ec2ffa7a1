package ledger.query.stream;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.day;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import ledger.messages.Caller;
import ledger.query.QueryApplication;
import ledger.query.Story;
import ledger.query.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStreamTest {

    private static final String SEEN_BY_BANKB = """
            # it takes part
            participants.ParticipantEnrolled
            clearing.ClearingOpened
            accounts.AccountOpened
            participants.ClearingJoined
            clearing.MemberAdmitted
            clearing.NetDebitCapSet
            # Alice's rent arrives
            clearing.PaymentCleared
            accounts.CreditPosted
            payments.PaymentCompleted
            # Bob cannot pay; Alice's house fails and is none of his business
            payments.PaymentInitiated
            accounts.HoldRefused
            payments.PaymentRejected
            # Bob pays back
            payments.PaymentInitiated
            accounts.HoldPlaced
            accounts.CreditAccepted
            clearing.PaymentCleared
            accounts.HoldPosted
            accounts.CreditPosted
            payments.PaymentCompleted
            """;

    @Autowired
    TestLog log;

    @Autowired
    EventStream stream;

    @BeforeEach
    void a_day() {
        log.clear();
        log.store(day());
    }

    @Test
    void page_by_page_every_event_comes_once_and_in_order() {
        int events = day().size();
        for (int number = 0; events <= 2 * EventStream.PAGE; number++) {
            List<Object> payment = payment("gift-" + number, ALICE, CAROL, 1);
            log.store(payment);
            events += payment.size();
        }

        List<Long> seen = new ArrayList<>();
        long next = 0;
        for (StreamPage page = page(next); page.next() > next; page = page(next)) {
            page.events().forEach(event -> seen.add(event.index()));
            next = page.next();
        }

        assertThat(seen)
                .containsExactlyElementsOf(LongStream.range(0, events).boxed().toList());
    }

    private StreamPage page(long from) {
        return stream.page(from, Caller.AUDITOR);
    }

    @Test
    void the_page_behind_the_end_is_empty_and_begins_where_it_was_asked_for() {
        assertThat(page(10_000)).isEqualTo(new StreamPage(List.of(), 10_000));
    }

    @Test
    void a_bank_is_shown_its_own_accounts_and_payments_and_those_that_were_completed_in_its_favour() {
        StreamPage page = stream.page(0, Caller.of(Story.BANKB));

        assertThat(page.next()).isEqualTo(day().size());
        assertThat(page.events().stream().map(StreamedEvent::type))
                .containsExactlyElementsOf(SEEN_BY_BANKB
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    @Test
    void what_a_bank_is_shown_does_not_depend_on_where_a_page_begins() {
        List<StreamedEvent> whole = stream.page(0, Caller.of(Story.BANKB)).events();

        for (long from = 0; from < day().size(); from++) {
            long first = from;
            assertThat(stream.page(from, Caller.of(Story.BANKB)).events())
                    .isEqualTo(whole.stream()
                            .filter(event -> event.index() >= first)
                            .toList());
        }
    }
}
