package ledger.query.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.Problem;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.clearing.AlarmView;
import ledger.query.clearing.ClearingEnquiry;
import ledger.query.clearing.CycleView;
import ledger.query.progress.OneMoment;
import org.springframework.stereotype.Component;

/** How clearing stands in one currency, in full. */
@Component
class ClearingPage implements LivePage {

    private static final String PATH = "/dashboard/clearing/";
    private static final Slice QUEUED = new Slice(50, "");
    private static final Slice SOME = new Slice(20, "");

    private final Standings standings;
    private final ClearingEnquiry clearing;

    ClearingPage(Standings standings, ClearingEnquiry clearing) {
        this.standings = standings;
        this.clearing = clearing;
    }

    @Override
    @OneMoment
    public Optional<Reading> read(String path, Caller caller) {
        if (!path.startsWith(PATH)) {
            return Optional.empty();
        }
        CurrencyCode currency = currency(path.substring(PATH.length()));
        Standing standing = standings.of(currency, QUEUED, caller);
        Items<AlarmView> alarms = clearing.alarms(currency, SOME, caller).body();
        List<CycleView> unsettled = clearing.cycles(currency, SOME).body().items().stream()
                .filter(cycle ->
                        cycle.status().equals("CLOSED") || cycle.status().equals("FAILED"))
                .toList();
        Map<String, Object> model =
                Map.of("standing", standing, "alarms", alarms.items(), "unsettled", unsettled, "asOf", alarms.asOf());
        return Optional.of(new Reading(
                "dashboard/clearing", model, List.of("figures", "positions", "queue", "alarms", "unsettled")));
    }

    private static CurrencyCode currency(String code) {
        try {
            return CurrencyCode.of(code);
        } catch (IllegalArgumentException e) {
            throw Problem.NOT_FOUND.because("there is no such currency");
        }
    }
}
