package ledger.query.clearing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.clearing.ClearingTerms;
import ledger.query.progress.LogIndex;
import org.springframework.stereotype.Component;

/** In which time zone the days of a currency begin and end; to be asked in a transaction. */
@Component
public class AgreedZones {

    private final TermsRows terms;

    AgreedZones(TermsRows terms) {
        this.terms = terms;
    }

    /** The zones one after the other, up to this event; the first is the one that holds while nothing is agreed. */
    public List<AgreedZone> of(CurrencyCode currency, long upTo) {
        List<AgreedZone> zones = new ArrayList<>();
        zones.add(new AgreedZone(LogIndex.NOTHING, ZoneId.of(ClearingTerms.DEFAULT.timeZone())));
        terms.findByCurrencyOrderByAgreedIndexDesc(currency.code()).stream()
                .filter(row -> row.agreedIndex() <= upTo)
                .sorted(Comparator.comparingLong(TermsRow::agreedIndex))
                .map(row ->
                        new AgreedZone(row.agreedIndex(), ZoneId.of(row.terms().timeZone())))
                .forEach(agreed -> addIfNew(zones, agreed));
        return zones;
    }

    private static void addIfNew(List<AgreedZone> zones, AgreedZone agreed) {
        if (!zones.get(zones.size() - 1).zone().equals(agreed.zone())) {
            zones.add(agreed);
        }
    }
}
