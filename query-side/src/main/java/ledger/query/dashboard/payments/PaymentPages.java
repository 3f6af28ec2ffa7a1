package ledger.query.dashboard.payments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.messages.Caller;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.query.Slice;
import ledger.query.dashboard.LivePage;
import ledger.query.payments.PaymentSearch;
import org.springframework.stereotype.Component;

/** The last payments and the story of one: pages that go on while one looks at them. */
@Component
class PaymentPages implements LivePage {

    private static final String LIST = "/dashboard/payments";
    private static final Slice NEWEST = new Slice(PaymentReading.LINES, "");

    private final PaymentReading reading;

    PaymentPages(PaymentReading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Reading> read(String path, Caller caller) {
        if (path.equals(LIST)) {
            Map<String, Object> model = Map.of("payments", reading.lines(PaymentSearch.ALL, NEWEST, caller));
            return Optional.of(new Reading("dashboard/payments", model, List.of("lines")));
        }
        if (path.startsWith(LIST + "/")) {
            PaymentId id = id(path.substring(LIST.length() + 1));
            Map<String, Object> model = Map.of("story", reading.story(id, caller));
            return Optional.of(new Reading("dashboard/payment", model, List.of("story")));
        }
        return Optional.empty();
    }

    private static PaymentId id(String text) {
        try {
            return PaymentId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.NOT_FOUND.because("there is no such payment");
        }
    }
}
