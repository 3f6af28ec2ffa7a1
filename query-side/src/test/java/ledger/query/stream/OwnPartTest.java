package ledger.query.stream;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import ledger.messages.ParticipantId;
import ledger.query.stream.Owners.Order;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The approved text of every event: N pays S from DE-ALICE to FR-BOB, and T has nothing to do with it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnPartTest {

    private static final Map<Character, String> BANKS = Map.of('N', "NORDDEFF", 'S', "SUEDFRPP", 'T', "TIERNLAM");
    private static final Owners OWNERS = new Owners(
            Map.of(
                    "DE-ALICE", "NORDDEFF",
                    "nord-settlement", "NORDDEFF",
                    "FR-BOB", "SUEDFRPP",
                    "sued-settlement", "SUEDFRPP",
                    "fund-credit-lines", "SCHEME"),
            Map.of(
                    "a1b0f6c2-6f0e-5d3a-9c55-2f6f1d3c8e41", new Order("NORDDEFF", "FR-BOB"),
                    "5d0c7b1e-2a44-5c19-8f3e-90b1c2d3e4f5", new Order("SUEDFRPP", "DE-ALICE")));
    private static final String MATRIX = """
            accounts.AcceptanceWithdrawn      N
            accounts.AccountBlocked           N
            accounts.AccountClosed            N
            accounts.AccountOpened            N
            accounts.AccountUnblocked         N
            accounts.CreditAccepted           N
            accounts.CreditPosted             NS
            accounts.CreditRefused            N
            accounts.HoldPlaced               N
            accounts.HoldPosted               N
            accounts.HoldRefused              N
            accounts.HoldVoided               N
            accounts.SettlementAccountBlocked N
            accounts.SettlementFundsMoved     N
            clearing.CapThresholdReached      N
            clearing.ClearingOpened           NST
            clearing.ClearingRefused          N
            clearing.CollateralPledged        N
            clearing.CycleCutOff              NST
            clearing.FundsNoted               N
            clearing.GuaranteeFundSet         NST
            clearing.MemberAdmitted           N
            clearing.MemberReinstated         N
            clearing.MemberSuspended          N
            clearing.NetDebitCapSet           N
            clearing.PaymentCleared           NS
            clearing.PaymentSettled           NS
            clearing.PositionsFixed           NST
            clearing.PositionsSettled         NST
            clearing.SettlementAccountBarred  N
            clearing.SettlementAccountNamed   N
            clearing.TermsAgreed              NST
            participants.ClearingJoined       N
            participants.ParticipantEnrolled  N
            participants.ParticipantReinstated N
            participants.ParticipantSuspended N
            payments.CancellationRequested    N
            payments.HoldRequested            N
            payments.PaymentCancelled         N
            payments.PaymentCompleted         NS
            payments.PaymentDeferred          N
            payments.PaymentInitiated         N
            payments.PaymentRejected          N
            payments.PaymentReleased          N
            payments.PriorityRequested        N
            queue.DeadlockFound               NST
            queue.PaymentQueued               N
            queue.PaymentsReleased            NS
            queue.QueuedPaymentHeld           N
            queue.QueuedPaymentPrioritized    N
            queue.QueuedPaymentReactivated    N
            queue.QueuedPaymentRemoved        N
            queue.QueueingAgreed              N
            settlements.GuaranteeFundDrawn    NST
            settlements.LossShared            NST
            settlements.ObligationsUnwound    NST
            settlements.RemedyChosen          NST
            settlements.SettlementFailed      NST
            settlements.SettlementFinal       NST
            settlements.SettlementStarted     NST
            settlements.SettlementUnwound     NST
            """;

    private static final Map<String, String> CONTRACTS = ApprovedEvents.texts();

    private static final String[] OTHERS = {
        "NORDDEFF", "SUEDFRPP", "DE-ALICE", "FR-BOB", "-settlement", "fund-", "1234", "a1b0f6c2"
    };

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void each_event_is_shown_to_those_whom_it_concerns() {
        Map<String, String> matrix = new TreeMap<>(
                MATRIX.lines().map(line -> line.split(" +")).collect(toMap(row -> row[0], row -> row[1])));

        Map<String, String> shown = new TreeMap<>();
        CONTRACTS.keySet().forEach(type -> shown.put(type, seenBy(type)));

        assertThat(shown).isEqualTo(matrix);
    }

    private String seenBy(String type) {
        return Stream.of('N', 'S', 'T')
                .filter(bank -> shown(type, bank).isPresent())
                .map(String::valueOf)
                .reduce("", String::concat);
    }

    @Test
    void a_bank_that_has_nothing_to_do_with_it_learns_no_name_no_account_and_no_amount() {
        assertThat(CONTRACTS.keySet())
                .allSatisfy(type -> assertThat(
                                shown(type, 'T').map(StreamedEvent::payload).orElse(""))
                        .doesNotContain(OTHERS));
    }

    @Test
    void nobody_learns_of_an_account_of_the_fund_or_of_others_settlement_accounts() {
        assertThat(CONTRACTS.keySet()).allSatisfy(type -> {
            assertThat(shown(type, 'N').map(StreamedEvent::payload).orElse(""))
                    .doesNotContain("fund-", "sued-settlement");
            assertThat(shown(type, 'S').map(StreamedEvent::payload).orElse(""))
                    .doesNotContain("fund-", "nord-settlement");
        });
    }

    @Test
    void of_what_concerns_several_each_is_shown_its_own() {
        assertThat(payload("settlements.ObligationsUnwound", 'S')).isEqualTo("""
                        {"cycle":"EUR-1","attempt":2,"rounds":[{"removed":[],"nets":\
                        [{"participantId":"SUEDFRPP","net":-1234}]}]}""");
        assertThat(payload("settlements.LossShared", 'N')).isEqualTo("""
                        {"cycle":"EUR-1","attempt":2,"shares":[],"losses":[{"participantId":"NORDDEFF","amount":\
                        {"minor":1234,"currency":"EUR"}}]}""");
        assertThat(payload("queue.PaymentsReleased", 'S')).contains("a1b0f6c2", "5d0c7b1e", "sued-settlement");
    }

    @Test
    void what_is_all_its_own_is_shown_to_the_letter() {
        String type = "payments.PaymentInitiated";

        assertThat(payload(type, 'N')).isSameAs(contract(type));
    }

    @Test
    void an_event_that_nobody_has_thought_about_is_shown_to_nobody() {
        CONTRACTS.put("accounts.Unthought", contract("accounts.AccountOpened"));
        try {
            assertThat(seenBy("accounts.Unthought")).isEmpty();
        } finally {
            CONTRACTS.remove("accounts.Unthought");
        }
    }

    private String payload(String type, char bank) {
        return shown(type, bank).orElseThrow().payload();
    }

    private Optional<StreamedEvent> shown(String type, char bank) {
        String payload = contract(type);
        OwnPart part = new OwnPart(new ParticipantId(BANKS.getOrDefault(bank, "")), OWNERS, json);
        return part.of(new StreamedEvent(0, type, "any", "any", payload), json.readTree(payload));
    }

    private static String contract(String type) {
        return CONTRACTS.getOrDefault(type, "");
    }
}
