package ledger.command.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ledger.command.whatif.Scenario;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.clearing.SettlementModel;
import org.jspecify.annotations.Nullable;

/** A cycle and what is to be different about it; what is left out is to be as it was. */
record WhatIfBody(
        @Nullable String cycle,
        @Nullable Map<String, @Nullable String> caps,
        @Nullable List<@Nullable String> cutOffs,
        @Nullable String model,
        @Nullable Boolean queue) {

    private static final int MOST = 1_000;

    Scenario scenario() {
        CycleId id = new Field("cycle", cycle).as(CycleId::parse);
        return new Scenario(
                id,
                limits(id.currency()),
                times(),
                new Field("model", model).ifSent(Field.oneOf(SettlementModel.class)),
                queue);
    }

    private Map<ParticipantId, Money> limits(CurrencyCode currency) {
        Map<ParticipantId, Money> limits = new HashMap<>();
        if (caps != null) {
            requireFew("caps", caps.size());
            caps.forEach((participant, cap) -> limits.put(
                    new Field("caps", participant).as(ParticipantId::new),
                    new Field("caps", cap).as(Amounts.in(currency))));
        }
        return limits;
    }

    private @Nullable List<Instant> times() {
        if (cutOffs == null) {
            return null;
        }
        requireFew("cutOffs", cutOffs.size());
        return cutOffs.stream()
                .map(time -> new Field("cutOffs", time).as(Times::parse))
                .toList();
    }

    private static void requireFew(String field, int size) {
        if (size > MOST) {
            throw Problem.MALFORMED.because(field + ": at most " + MOST);
        }
    }
}
