package ledger.query.settlements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ledger.query.settlements.SettlementView.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The fund that pays for participants that cannot; amounts in major units.
 *
 * @param creditAccount the account through which banks lend to the fund; absent for participants
 * @param creditLines what may still be lent to it
 * @param contributionsAccount the account that holds what the members have paid in; absent for participants
 * @param contributions what is left of that
 * @param owed what participants owe the fund; a participant sees what it owes itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundView(
        String currency,
        @Nullable String creditAccount,
        String creditLines,
        @Nullable String contributionsAccount,
        String contributions,
        List<Amount> owed) {}
