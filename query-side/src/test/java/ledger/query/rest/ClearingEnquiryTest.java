package ledger.query.rest;

import static ledger.query.Story.BOB;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import ledger.query.Story;
import ledger.query.TestLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Positions, participants and the lag of the views. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearingEnquiryTest extends EnquiryTest {

    @Test
    void a_cycle_shows_positions_received_minus_sent() {
        String open = get("auditor", "/v1/clearing/EUR");
        assertThat(open).isEqualTo("""
                {"cycle":"EUR-1","currency":"EUR","model":"MULTILATERAL_NET","status":"OPEN",\
                "openedAt":"2026-01-02T03:00:04.000001Z","paymentCount":2,"grossValue":"12.68",\
                "positions":[{"participantId":"BANKA","sent":"12.34",\
                "received":"0.34","net":"-12.00","netDebitCap":"500.00","headroom":"488.00"},{"participantId":"BANKB",\
                "sent":"0.34","received":"12.34","net":"12.00","netDebitCap":"500.00","headroom":"512.00"}]}""");
        assertThat(get("BANKA", "/v1/clearing/EUR")).contains("BANKA", "12.68").doesNotContain("BANKB");
    }

    @Test
    void a_cut_off_closes_a_cycle_but_keeps_what_is_unsettled_in_the_headroom() {
        log.append(List.of(new CycleCutOff(FIRST, FIRST.next())));
        assertThat(get("BANKA", "/v1/clearing/EUR"))
                .contains("\"cycle\":\"EUR-2\"", "\"net\":\"0.00\"", "\"headroom\":\"488.00\"");
        assertThat(get("BANKA", "/v1/clearing/cycles/EUR-1"))
                .contains("\"status\":\"CLOSED\"", "\"closedAt\":\"" + TestLog.at(head + 1), "\"net\":\"-12.00\"");
        assertThat(get("BANKA", "/v1/clearing/EUR/cycles?limit=1"))
                .contains("\"cycle\":\"EUR-2\"", "\"next\":\"2\"")
                .doesNotContain("positions");
    }

    @Test
    void a_participant_sees_itself_and_the_operator_sees_all() {
        log.append(List.of(new ParticipantSuspended(Story.BANKB, List.of(EUR))));
        assertThat(get("BANKB", "/v1/participants/BANKB"))
                .isEqualTo("{\"participantId\":\"BANKB\",\"name\":\"Bank B\",\"status\":\"SUSPENDED\"}");
        assertThat(get("BANKB", "/v1/participants")).contains("BANKB").doesNotContain("BANKA");
        assertThat(get("operator", "/v1/participants")).contains("BANKA", "BANKB");
    }

    @Test
    void the_lag_of_every_view_is_shown() {
        log.store(List.of(new AccountBlocked(BOB)));
        assertThat(get("operator", "/v1/ops/processors"))
                .contains("{\"name\":\"balances\",\"index\":%d,\"head\":%d,\"lag\":1}".formatted(head, head + 1))
                .contains("clearing", "participants", "payments");
    }
}
