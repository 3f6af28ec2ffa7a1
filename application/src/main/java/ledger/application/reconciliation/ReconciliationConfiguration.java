package ledger.application.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterListener;
import ledger.query.audit.Finding;
import ledger.query.audit.reconciliation.Alarm;
import ledger.query.audit.reconciliation.Reconciliation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reconciliation to the writer, to the log file and to the metrics. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    @Bean
    Alarm logged() {
        return finding -> LOG.error("{}", text(finding));
    }

    /** Where the scheme wants that, nothing is written any more once money does not add up. */
    @Bean
    Alarm stopOfTheWriter(
            ObjectProvider<SingleWriter> writer, @Value("${ledger.reconciliation.stop-writer:false}") boolean stops) {
        return finding -> {
            if (stops && Alarm.MONEY.contains(finding.invariant())) {
                writer.getObject().halt(text(finding));
            }
        };
    }

    private static String text(Finding finding) {
        return "invariant " + finding.invariant() + " is broken at event " + finding.index() + ": " + finding.subject()
                + " " + finding.detail();
    }

    @Bean
    WriterListener reconciliationOfTheWriter(Reconciliation reconciliation) {
        return new WriterListener() {
            @Override
            public void gained() {
                reconciliation.start();
            }

            @Override
            public void lost() {
                reconciliation.stop();
            }
        };
    }

    @Bean
    MeterBinder reconciliationMetrics(Reconciliation reconciliation) {
        return registry -> {
            Gauge.builder(
                            "ledger.reconciliation.findings",
                            reconciliation,
                            it -> it.view().findings().size()
                                    + it.view().differences().size())
                    .description("What is known to be wrong; anything but 0 is an alarm")
                    .register(registry);
            Gauge.builder(
                            "ledger.reconciliation.lag",
                            reconciliation,
                            it -> it.view().lag())
                    .description("Events of the log that were not reconciled yet")
                    .register(registry);
            Gauge.builder(
                            "ledger.reconciliation.look",
                            reconciliation,
                            it -> it.view().lookMillis() / 1_000.0)
                    .baseUnit("seconds")
                    .description("How long the last look took")
                    .register(registry);
        };
    }
}
