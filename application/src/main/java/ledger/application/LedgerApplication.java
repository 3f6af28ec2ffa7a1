package ledger.application;

import java.util.List;
import ledger.application.auditkit.AuditKit;
import ledger.application.commandline.CommandLine;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The ledger in one process: writer, projections and HTTP; profiles leave parts of it out. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "ledger",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            // The saga runs on the writer's thread with a repository of its own: WriterConfiguration registers it.
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Saga.class)
        })
public class LedgerApplication {

    /** Starts the ledger; or, with a command as the first argument, a client or the auditor's program instead. */
    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        if (CommandLine.isAskedFor(arguments)) {
            System.exit(CommandLine.run(arguments, System.out, System.err));
        }
        if (args.length > 0 && args[0].equals(AuditKit.NAME)) {
            System.exit(AuditKit.run(arguments.subList(1, args.length), System.out, System.err));
        }
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(LedgerApplication.class, args);
    }
}
