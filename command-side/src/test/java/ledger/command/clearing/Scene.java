package ledger.command.clearing;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.SettlementAccountNamed;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import org.jspecify.annotations.Nullable;

/** What has happened in a clearing of three banks before a test begins. */
final class Scene {

    static final CycleId FIRST = CycleId.first(EUR);
    static final CycleId SECOND = FIRST.next();

    private final List<Object> events = new ArrayList<>();

    private Scene() {}

    /** The three are members, and each has a settlement account with nothing in it. */
    static Scene opened() {
        Scene scene = new Scene();
        scene.events.add(new ClearingOpened(EUR, FIRST));
        for (ParticipantId bank : List.of(BANKA, BANKB, BANKC)) {
            scene.events.add(new MemberAdmitted(EUR, bank, false));
            scene.events.add(new SettlementAccountNamed(EUR, bank, account(bank)));
        }
        return scene;
    }

    static AccountId account(ParticipantId bank) {
        return new AccountId("settle-" + bank);
    }

    Scene and(Object event) {
        events.add(event);
        return this;
    }

    Scene cap(ParticipantId bank, long minor) {
        return and(new NetDebitCapSet(bank, eur(minor)));
    }

    Scene cover(ParticipantId bank, long minor) {
        return and(new FundsNoted(EUR, bank, minor));
    }

    Scene terms(ClearingTerms terms) {
        return and(new TermsAgreed(EUR, terms));
    }

    List<Object> events() {
        return List.copyOf(events);
    }

    static ClearingTerms model(SettlementModel model) {
        return terms(model, false, ReleaseRule.FIFO, false, null);
    }

    static ClearingTerms terms(
            SettlementModel model, boolean prefunded, ReleaseRule rule, boolean returned, @Nullable Money cutOffValue) {
        return new ClearingTerms(model, prefunded, rule, 60, returned, List.of(), "UTC", cutOffValue);
    }

    static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
