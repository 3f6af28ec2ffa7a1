package ledger.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.TimeZone;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.participants.ParticipantCommand;
import ledger.messages.participants.ParticipantEvent;
import ledger.messages.payments.PaymentEvent;
import ledger.messages.queue.QueueEvent;
import ledger.messages.settlements.RemedyEvent;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import ledger.messages.settlements.SettlementCommand;
import ledger.messages.settlements.SettlementEvent;
import ledger.messages.settlements.SettlementLeg;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How the log names and writes events. */
final class StoredForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(AccountId.class, ToStringSerializer.instance)
                    .addSerializer(ParticipantId.class, ToStringSerializer.instance)
                    .addSerializer(PaymentId.class, ToStringSerializer.instance)
                    .addSerializer(CycleId.class, ToStringSerializer.instance)
                    .addSerializer(CurrencyCode.class, ToStringSerializer.instance))
            .withConfigOverride(
                    Instant.class,
                    times -> times.setFormat(JsonFormat.Value.forPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                            .withTimeZone(TimeZone.getTimeZone("UTC"))))
            .addMixIn(Money.class, MoneyForm.class)
            .addMixIn(SettlementLeg.class, LegForm.class)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StoredForm() {}

    static String payload(Object event) {
        return JSON.writeValueAsString(event);
    }

    static String type(Object event) {
        String concept = event.getClass().getPackageName();
        return concept.substring(concept.lastIndexOf('.') + 1) + "."
                + event.getClass().getSimpleName();
    }

    static String aggregate(Object event) {
        if (event instanceof AccountEvent account) {
            return account.accountId().value();
        } else if (event instanceof PaymentEvent payment) {
            return payment.paymentId().toString();
        } else if (event instanceof ClearingEvent clearing) {
            return ClearingCommand.target(clearing.currency());
        } else if (event instanceof QueueEvent queue) {
            return ClearingCommand.target(queue.currency());
        } else if (event instanceof SettlementEvent settlement) {
            return SettlementCommand.target(settlement.cycle());
        } else if (event instanceof RemedyEvent remedy) {
            return isDecidedByClearing(remedy)
                    ? ClearingCommand.target(remedy.cycle().currency())
                    : SettlementCommand.target(remedy.cycle());
        }
        return ParticipantCommand.target(((ParticipantEvent) event).participantId());
    }

    private static boolean isDecidedByClearing(RemedyEvent event) {
        return event instanceof GuaranteeFundDrawn
                || event instanceof LossShared
                || event instanceof ObligationsUnwound;
    }

    /** A leg is stored without the question which way it goes. */
    @JsonIgnoreProperties("debit")
    private interface LegForm {}

    /** Money is stored without the question whether it is zero. */
    @JsonIgnoreProperties("zero")
    private interface MoneyForm {}
}
