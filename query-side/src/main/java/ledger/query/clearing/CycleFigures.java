package ledger.query.clearing;

import java.math.BigInteger;
import ledger.messages.CycleId;
import ledger.messages.clearing.SettlementModel;

/**
 * What a cycle adds up to; amounts in minor units.
 *
 * @param settledWeight the sum over its payments of the amount times the microseconds from the opening of the cycle
 *     until the payment counted
 * @param micros the microseconds from the opening of the cycle to its cut-off, or till now while it is open
 */
public record CycleFigures(
        CycleId cycle,
        SettlementModel model,
        long paymentCount,
        long grossValue,
        BigInteger settledWeight,
        long micros) {}
