package ledger.query.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.messages.Caller;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.payments.PaymentEnquiry;
import ledger.query.payments.PaymentSearch;
import ledger.query.payments.PaymentView;
import ledger.query.progress.OneMoment;
import org.springframework.stereotype.Component;

/** The first page: how payments go, how clearing stands, and what came last. */
@Component
class Overview implements LivePage {

    private static final Slice LATEST = new Slice(12, "");

    private final Progress progress;
    private final Standings standings;
    private final PaymentEnquiry payments;

    Overview(Progress progress, Standings standings, PaymentEnquiry payments) {
        this.progress = progress;
        this.standings = standings;
        this.payments = payments;
    }

    @Override
    @OneMoment
    public Optional<Reading> read(String path, Caller caller) {
        if (!path.equals("/dashboard")) {
            return Optional.empty();
        }
        Items<PaymentView> latest =
                payments.payments(PaymentSearch.ALL, LATEST, caller).body();
        Map<String, Object> model = Map.of(
                "pace", progress.pace(caller),
                "delays", progress.delays(caller),
                "standings", standings.all(caller),
                "payments", latest.items(),
                "asOf", latest.asOf());
        return Optional.of(new Reading(
                "dashboard/overview", model, List.of("figures", "curve", "outcomes", "clearing", "latest")));
    }
}
