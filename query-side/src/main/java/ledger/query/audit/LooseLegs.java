package ledger.query.audit;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Legs that no attempt to settle a cycle fixed: immediate gross settlement, and what the guarantee fund pays. Each is
 * booked once, with the amount that was told (I2, I5); the guarantee fund books before it tells.
 */
final class LooseLegs implements Serializable {

    private static final class Leg implements Serializable {
        private long reserved;
        private long booked;
        private long told;
        private boolean isTold;
        private int bookings;
        private long index;

        boolean isDone() {
            return isTold ? bookings == 1 && booked == told : bookings == 0 && reserved == 0;
        }
    }

    private final Findings findings;
    private final Map<String, Leg> open = new TreeMap<>();

    LooseLegs(Findings findings) {
        this.findings = findings;
    }

    /** Takes the legs that an event tells. */
    void tell(StoredEvent event) {
        event.items("legs").forEach(told -> {
            String key =
                    key(told.path("legId").asString(""), told.path("accountId").asString(""));
            Leg leg = open.computeIfAbsent(key, k -> new Leg());
            if (leg.isTold) {
                findings.add("I2", event.index(), key, "is a leg for the second time");
            }
            leg.index = event.index();
            leg.isTold = true;
            leg.told = told.path("net").longValue();
            forgetIfDone(key, leg);
        });
    }

    /** Takes what happens to such a leg on an account. */
    void see(StoredEvent event) {
        String key = key(event.payment(), event.account());
        Leg leg = open.computeIfAbsent(key, k -> new Leg());
        leg.index = event.index();
        switch (event.type()) {
            case "accounts.HoldPlaced", "accounts.CreditAccepted" -> leg.reserved += event.amount();
            case "accounts.HoldVoided", "accounts.AcceptanceWithdrawn" -> leg.reserved -= event.amount();
            case "accounts.HoldPosted" -> book(leg, -event.amount());
            case "accounts.CreditPosted" -> book(leg, event.amount());
            default -> {
                // A refusal reserves nothing.
            }
        }
        if (leg.reserved < 0) {
            findings.add("I5", event.index(), key, event.type() + " without being reserved");
        }
        forgetIfDone(key, leg);
    }

    private static void book(Leg leg, long amount) {
        leg.reserved -= Math.abs(amount);
        leg.booked = amount;
        leg.bookings++;
    }

    private void forgetIfDone(String key, Leg leg) {
        if (leg.isDone()) {
            open.remove(key);
        }
    }

    /** When the ledger is at rest every leg that was told is booked, and every one that was booked was told. */
    void checkAtRest(Findings now) {
        open.forEach((key, leg) -> now.add(
                leg.isTold ? "I5" : "I4",
                leg.index,
                key,
                leg.isTold ? "is not booked as it was told" : "is a leg of no settlement"));
    }

    private static String key(String leg, String account) {
        return leg + " on " + account;
    }
}
