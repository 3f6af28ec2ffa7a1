package ledger.query.audit;

import java.util.List;

/** What can happen on a settlement account: on one that pays, and on one that is paid. */
enum LegSide {
    PAYS("accounts.HoldPlaced", "accounts.HoldRefused", "accounts.HoldPosted", "accounts.HoldVoided"),
    IS_PAID(
            "accounts.CreditAccepted",
            "accounts.CreditRefused",
            "accounts.CreditPosted",
            "accounts.AcceptanceWithdrawn");

    private final String reserved;
    private final String refused;
    private final String posted;
    private final String undone;

    LegSide(String reserved, String refused, String posted, String undone) {
        this.reserved = reserved;
        this.refused = refused;
        this.posted = posted;
        this.undone = undone;
    }

    boolean has(String type) {
        return List.of(reserved, refused, posted, undone).contains(type);
    }

    String reserved() {
        return reserved;
    }

    String refused() {
        return refused;
    }

    String posted() {
        return posted;
    }

    String undone() {
        return undone;
    }
}
