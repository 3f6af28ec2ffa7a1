package ledger.messages.clearing;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.UnwindRound;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a clearing about participants that cannot pay in a settlement. */
public sealed interface RemedyCommand extends Command {

    CurrencyCode currency();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return ClearingCommand.target(currency());
    }

    /** Sets up the fund that pays for participants that cannot, or what is in it now. */
    record SetGuaranteeFund(
            CurrencyCode currency,
            AccountId creditAccount,
            Money creditLines,
            AccountId contributionsAccount,
            Money contributions)
            implements RemedyCommand {}

    /** Asks what the fund would pay in this attempt; answers an empty plan when nobody lacks or it cannot cover all. */
    record PlanFundDraw(CycleId cycle, int attempt) implements RemedyCommand {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /** Records what the fund has paid. */
    record RecordFundDraw(CycleId cycle, int attempt, FundDrawPlan plan) implements RemedyCommand {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /** Tells what unwinding a closed cycle would do, and does nothing. */
    record SimulateUnwind(CycleId cycle) implements RemedyCommand {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /**
     * What the fund is to pay for whom, and how accounts move for that.
     *
     * @param legs the fund's accounts pay the settlement accounts; the two sides of a movement have one id
     */
    record FundDrawPlan(List<FundDraw> draws, List<SettlementLeg> legs) {

        public static final FundDrawPlan NOTHING = new FundDrawPlan(List.of(), List.of());
    }

    /** What an unwind would do, round by round; none if nobody lacks anything. */
    record UnwindPlan(CycleId cycle, List<UnwindRound> rounds) {
        public UnwindPlan {
            rounds = List.copyOf(rounds);
        }
    }
}
