package ledger.application.seals;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import ledger.application.eventstore.BeforeWriting;
import ledger.command.writer.WriterLog;
import ledger.query.audit.archive.Archives;
import ledger.query.audit.sealing.Continuation;
import ledger.query.audit.sealing.EventRows;
import ledger.query.audit.sealing.OutsideSeals;
import ledger.query.audit.sealing.Published;
import ledger.query.audit.sealing.SealEnquiry;
import ledger.query.audit.sealing.Sealer;
import ledger.query.audit.sealing.Seals;
import ledger.query.audit.seals.RecentEvents;
import ledger.query.audit.seals.SealKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires whatever seals the log and shows the seals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealsProperties.class)
class SealsConfiguration {

    @Bean
    SealKey sealKey(SealsProperties properties, @Value("${ledger.data-dir:./data}") Path directory) {
        Path file = properties.keyFile();
        return new SealKeyFile(file == null ? directory.resolve("seal-key.pem") : file).key();
    }

    @Bean
    OutsideSeals outsideSeals(SealsProperties properties, @Value("${ledger.data-dir:./data}") Path directory) {
        Path file = properties.checkpointsFile();
        return new OutsideSeals(file == null ? directory.resolve("checkpoints.ndjson") : file);
    }

    @Bean
    Seals seals(DataSource dataSource) {
        return new Seals(dataSource);
    }

    @Bean
    Sealing sealing(
            WriterLog log,
            DataSource dataSource,
            RecentEvents recent,
            Seals seals,
            OutsideSeals outside,
            SealKey key,
            SealsProperties properties,
            Clock clock,
            MeterRegistry registry) {
        Sealer sealer = new Sealer(new EventRows(dataSource, recent), seals, key, clock);
        return new Sealing(log, sealer, seals, outside, properties, registry);
    }

    @Bean
    SealGauges sealGauges(Seals seals, Clock clock) {
        return new SealGauges(seals, clock);
    }

    @Bean
    @ConditionalOnProperty("ledger.seals.publish-url")
    Publishing publishing(SealsProperties properties, DataSource dataSource, Seals seals) {
        if (properties.publishUrl() == null) {
            throw new IllegalStateException("ledger.seals.publish-url is empty");
        }
        return new Publishing(
                properties.publishUrl(),
                new Published(dataSource, seals, properties.publishUrl().toString()));
    }

    @Bean
    BeforeWriting beforeWriting(DataSource dataSource, OutsideSeals outside, SealsProperties properties) {
        return new WritingOn(new Continuation(dataSource, outside, properties.acceptShorterLog()));
    }

    @Bean
    SealEnquiry sealEnquiry(DataSource dataSource, OutsideSeals outside, SealKey key) {
        return new SealEnquiry(dataSource, outside, key.publicKey());
    }

    @Bean
    Archives archives(DataSource dataSource, Clock clock) {
        return new Archives(dataSource, clock);
    }
}
