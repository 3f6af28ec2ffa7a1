package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** If this fails because a snapshot looks different now, its revision has to change with the text here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotJsonTest {

    private static final Map<String, String> REVISION_1 =
            Map.of("accounts.AccountSnapshot", """
            {"terms":{"accountId":"alice","participantId":"BANKAFRP","currency":"EUR","type":"CUSTOMER",
            "overdraftLimit":{"minor":50000,"currency":"EUR"},"name":"Alice"},"standing":"BLOCKED","ledger":777,
            "holds":[{"paymentId":"0b2f3c1e-93d4-8a51-b1c7-6d5e4f3a2b10","amount":{"minor":12,"currency":"EUR"}}],
            "acceptances":[{"paymentId":"7c41d2aa-0f6b-8e93-9d20-1a2b3c4d5e6f",
            "amount":{"minor":34,"currency":"EUR"}}]}""", "clearing.ClearingSnapshot", """
            {"cycle":"EUR-2","openedAt":"2026-01-02T12:00:00.000000Z",
            "owed":[{"debtor":"BANKAFRP","creditor":"BANKBDEF","minor":1234}],
            "terms":{"model":"BILATERAL_NET","prefunded":true,"releaseRule":"FIFO_BYPASS","queueSeconds":3600,
            "returnedAtCutOff":true,"cutOffs":["0 0 0,5,21 * * *"],"timeZone":"Asia/Kolkata",
            "cutOffValue":{"minor":100000000,"currency":"EUR"}},
            "members":[{"participant":"BANKAFRP","admitted":true,"suspended":true,"barred":true,"queueing":true,
            "cap":{"minor":5000,"currency":"EUR"},"unsettled":-4000,"cover":3000,"collateral":2000,"alarmed":75}],
            "closed":[{"cycle":"EUR-1","owed":[{"debtor":"BANKBDEF","creditor":"BANKAFRP","minor":9}],
            "model":"MULTILATERAL_NET"}],
            "fixed":[{"cycle":"EUR-1","legs":[{"legId":"0b2f3c1e-93d4-8a51-b1c7-6d5e4f3a2b10",
            "participantId":"BANKBDEF","accountId":"settlement-b","net":-9}]}],
            "accounts":[{"participant":"BANKAFRP","account":"settlement-a"}],
            "waiting":[{"payment":{"id":"7c41d2aa-0f6b-8e93-9d20-1a2b3c4d5e6f","debtor":"BANKAFRP",
            "creditor":"BANKBDEF","minor":55,"priority":"HIGH","arrival":6,"held":true},
            "expiresAt":"2026-01-02T13:00:00.000000Z"}],"arrivals":7,
            "fund":{"left":{"creditLines":8,"contributions":9},"creditAccount":"lines","contributionsAccount":"pot"},
            "deadlock":{"currency":"EUR","payments":2,"value":{"minor":3234,"currency":"EUR"},
            "topUps":[{"participantId":"BANKAFRP","amount":{"minor":1234,"currency":"EUR"}}]}}""");

    static String text(String payloadType) {
        return String.valueOf(REVISION_1.get(payloadType)).replace("\n", "");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_what_was_read(SnapshotJson form) {
        String text = text(form.payloadType());
        assertThat(form.revision()).isEqualTo("1");
        assertThat(form.read(row(form, text)).map(form::write)).contains(text);
    }

    @ParameterizedTest
    @EnumSource
    void what_lacks_something_or_has_something_else_is_not_read(SnapshotJson form) {
        String text = text(form.payloadType());
        assertThat(form.read(row(form, "{\"more\":1," + text.substring(1)))).isEmpty();
        assertThat(form.read(row(form, text.replaceFirst(",\"(ledger|arrivals)\":\\d+", ""))))
                .isEmpty();
        assertThat(form.read(row(form, "null"))).isEmpty();
    }

    private static StoredSnapshot row(SnapshotJson form, String payload) {
        return new StoredSnapshot("", "", 0, 0, form.payloadType(), form.revision(), payload, "");
    }
}
