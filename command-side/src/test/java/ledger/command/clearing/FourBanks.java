package ledger.command.clearing;

import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ledger.messages.AccountId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.SettlementAccountNamed;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;

/**
 * A public example of netting, cut off: A owes 450,000 and C 250,000, of which A has 300,000 and C all; B is owed
 * 600,000 and D 100,000. Amounts in thousands.
 */
final class FourBanks {

    static final ParticipantId BANKD = new ParticipantId("BANKDATW");
    static final AccountId LINES = new AccountId("lines");
    static final AccountId POT = new AccountId("pot");

    private FourBanks() {}

    static Scene cutOff(SettlementModel model) {
        Scene scene = Scene.opened()
                .and(new MemberAdmitted(EUR, BANKD, false))
                .and(new SettlementAccountNamed(EUR, BANKD, Scene.account(BANKD)))
                .terms(Scene.model(model))
                .cover(BANKA, minor(300))
                .cover(BANKC, minor(250));
        sent(scene, BANKA, BANKB, 1_000);
        sent(scene, BANKB, BANKC, 500);
        sent(scene, BANKC, BANKA, 750);
        sent(scene, BANKA, BANKD, 300);
        sent(scene, BANKD, BANKB, 200);
        sent(scene, BANKB, BANKA, 100);
        return scene.and(new CycleCutOff(FIRST, FIRST.next()));
    }

    static GuaranteeFundSet fund(double lines, double contributions) {
        return new GuaranteeFundSet(EUR, LINES, thousand(lines), POT, thousand(contributions));
    }

    private static void sent(Scene scene, ParticipantId debtor, ParticipantId creditor, double thousands) {
        PaymentId id = payment(debtor + ">" + creditor);
        scene.and(new PaymentCleared(FIRST, id, debtor, creditor, thousand(thousands)));
    }

    static long minor(double thousands) {
        return Math.round(thousands * 100_000);
    }

    static Money thousand(double thousands) {
        return eur(minor(thousands));
    }

    static Shortfall share(ParticipantId participant, double thousands) {
        return new Shortfall(participant, thousand(thousands));
    }

    static NetMovement net(ParticipantId participant, double thousands) {
        return new NetMovement(participant, minor(thousands));
    }

    /** What is booked in an attempt where each participant pays or receives. */
    static List<SettlementLeg> legs(int attempt, Map<ParticipantId, Double> thousands) {
        return new TreeMap<>(thousands)
                .entrySet().stream()
                        .map(net -> new SettlementLeg(
                                PaymentId.ofSettlement(FIRST, attempt, net.getKey()),
                                net.getKey(),
                                Scene.account(net.getKey()),
                                minor(net.getValue())))
                        .toList();
    }
}
