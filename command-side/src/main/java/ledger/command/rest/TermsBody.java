package ledger.command.rest;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import ledger.command.schedule.CutOffTimes;
import ledger.messages.CurrencyCode;
import ledger.messages.Problem;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import org.jspecify.annotations.Nullable;

/** The terms of a currency's clearing as the operator agrees them; what is left out is as it was at the beginning. */
record TermsBody(
        @Nullable String model,
        @Nullable Boolean prefunded,
        @Nullable String releaseRule,
        @Nullable Long queueSeconds,
        @Nullable Boolean returnedAtCutOff,
        @Nullable List<@Nullable String> cutOffs,
        @Nullable String timeZone,
        @Nullable String cutOffValue) {

    private static final long LONGEST_WAIT = 31 * 86_400L;
    private static final int MOST_CUT_OFFS = 100;
    private static final int LONGEST_CUT_OFF = 120;

    ClearingTerms terms(CurrencyCode currency) {
        ClearingTerms usual = ClearingTerms.DEFAULT;
        String zone = new Field("timeZone", timeZone).orElse(usual.timeZone(), checked(CutOffTimes::checkZone));
        return new ClearingTerms(
                new Field("model", model).orElse(usual.model(), Field.oneOf(SettlementModel.class)),
                Objects.requireNonNullElse(prefunded, usual.prefunded()),
                new Field("releaseRule", releaseRule).orElse(usual.releaseRule(), Field.oneOf(ReleaseRule.class)),
                longestWait(Objects.requireNonNullElse(queueSeconds, usual.queueSeconds())),
                Objects.requireNonNullElse(returnedAtCutOff, usual.returnedAtCutOff()),
                schedule(),
                zone,
                new Field("cutOffValue", cutOffValue).ifSent(Amounts.positiveIn(currency)));
    }

    private static long longestWait(long seconds) {
        if (seconds < 1 || seconds > LONGEST_WAIT) {
            throw Problem.MALFORMED.because("queueSeconds: 1 to " + LONGEST_WAIT);
        }
        return seconds;
    }

    private List<String> schedule() {
        List<@Nullable String> sent = cutOffs == null ? List.of() : cutOffs;
        if (sent.size() > MOST_CUT_OFFS) {
            throw Problem.MALFORMED.because("cutOffs: at most " + MOST_CUT_OFFS);
        }
        return sent.stream()
                .map(cron -> new Field("cutOffs", cron).as(checked(TermsBody::checkCutOff)))
                .toList();
    }

    private static void checkCutOff(String cron) {
        if (cron.length() > LONGEST_CUT_OFF) {
            throw new IllegalArgumentException("at most " + LONGEST_CUT_OFF + " characters");
        }
        CutOffTimes.checkCron(cron);
    }

    private static Function<String, String> checked(Consumer<String> check) {
        return text -> {
            check.accept(text);
            return text;
        };
    }
}
