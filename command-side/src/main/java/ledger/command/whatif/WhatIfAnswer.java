package ledger.command.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as it was and as it would have been; amounts in major units.
 *
 * @param parameters what was to be different
 * @param identical whether every single decision came out as it did
 * @param changedCount how many payments fare differently
 * @param changed the first 1,000 of them
 */
public record WhatIfAnswer(
        String cycle,
        String currency,
        Parameters parameters,
        boolean identical,
        Outcome live,
        Outcome whatIf,
        long changedCount,
        List<Changed> changed) {

    /** What was to be different; what is absent was to be as it was. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            Map<String, String> caps,
            @Nullable List<Instant> cutOffs,
            @Nullable String model,
            @Nullable Boolean queue) {}

    /** A payment that fares differently. */
    public record Changed(String paymentId, Fate live, Fate whatIf) {}

    /**
     * What all of it came to.
     *
     * @param cleared what counted, at once or after a wait
     * @param refused what was refused at once, by its ISO 20022 reason
     * @param queued what had to wait
     * @param returned what waited in vain
     * @param waiting what waits at the end
     * @param liquidityUsed how far below zero the participants were at their lowest, added up
     * @param settlementValue what is paid between settlement accounts
     */
    public record Outcome(
            Sum cleared,
            Map<String, Sum> refused,
            Sum queued,
            Sum returned,
            Sum waiting,
            String liquidityUsed,
            String settlementValue,
            List<Participant> participants,
            List<Cycle> cycles) {}

    /** Payments: how many, and what they come to. */
    public record Sum(long count, String value) {}

    /** What it was for one participant. */
    public record Participant(
            String participantId, String sent, String received, String net, String liquidityUsed, long refused) {}

    /** One cycle, and how it is settled. */
    public record Cycle(
            String cycle,
            String model,
            long paymentCount,
            String grossValue,
            String settlementValue,
            List<Settled> settlement) {}

    /** What one participant pays from its settlement account, or receives on it. */
    public record Settled(String participantId, String pays, String receives) {}
}
