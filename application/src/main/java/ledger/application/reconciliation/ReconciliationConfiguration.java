package ledger.application.reconciliation;

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
    ReconciliationGauges reconciliationGauges(Reconciliation reconciliation) {
        return new ReconciliationGauges(reconciliation);
    }
}
