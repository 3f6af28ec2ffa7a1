package ledger.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import ledger.messages.Caller;
import ledger.messages.CommitTimes;
import ledger.messages.ParticipantId;
import ledger.messages.ProblemException;
import ledger.query.audit.archive.Archives;
import ledger.query.audit.sealing.OutsideSeals;
import ledger.query.audit.sealing.SealEnquiry;
import ledger.query.audit.seals.SealKey;
import ledger.query.dashboard.RoleOfNode;
import ledger.query.history.EventLog;
import ledger.query.stream.LogGrowth;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The query side alone; who calls is believed from a header. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QueryConfiguration.class, TestLog.class})
public class QueryApplication {

    /** What the log is sealed with where a test seals it. */
    public static final SealKey SEAL_KEY = SealKey.generate();

    @Bean
    CommitTimes commitTimes() {
        return new KnownTimes();
    }

    @Bean
    RoleOfNode role() {
        return () -> "STANDBY";
    }

    @Bean
    LogGrowth growth(EventLog log) {
        return (index, atMost) -> log.head() >= index;
    }

    @Bean
    @DependsOnDatabaseInitialization
    SealEnquiry sealEnquiry(DataSource dataSource) throws IOException {
        MigrateResult unused = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/audit")
                .table("flyway_audit")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        Path outside = Files.createTempDirectory("seals").resolve("checkpoints.ndjson");
        return new SealEnquiry(dataSource, new OutsideSeals(outside), SEAL_KEY.publicKey());
    }

    @Bean
    Archives archives(DataSource dataSource) {
        return new Archives(dataSource, Clock.systemUTC());
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerFromHeader());
            }
        };
    }

    private static final class CallerFromHeader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            String name = String.valueOf(request.getHeader("Caller"));
            return switch (name) {
                case "operator" -> Caller.OPERATOR;
                case "auditor" -> Caller.AUDITOR;
                default -> Caller.of(new ParticipantId(name));
            };
        }
    }

    @RestControllerAdvice
    static class Problems {

        @ExceptionHandler
        ResponseEntity<String> problem(ProblemException exception) {
            return ResponseEntity.status(exception.problem().status())
                    .body(exception.problem().code());
        }
    }
}
